/**
 * The bare twin of the chat: Socket.IO with one insert for each message. It believes what a socket
 * says about itself, and masks, numbers, limits and checks nothing.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../dev/start/settings.mjs';

const require = createRequire(path.join(root, 'plugins/chat/package.json'));
/** @type {typeof import('socket.io')} */
const { Server } = require('socket.io');
/** @type {typeof import('pg')} */
const { Pool } = createRequire(import.meta.url)('pg');

const database = new URL(process.env.DATABASE_URL ?? '');
/** As large as in cms/config/database.ts. */
const pool = new Pool({ connectionString: database.href, max: 20 });
await pool.query(
  `create table twin_message (id bigint generated always as identity primary key,
    conversation_id text not null, client_id text not null, text text not null,
    sent_at timestamptz not null default now())`,
);

const INSERT = {
  name: 'insert',
  text: 'insert into twin_message (conversation_id, client_id, text) values ($1, $2, $3) returning id',
};

const server = createServer((_, response) => response.end('ready'));
const io = new Server(server, { serveClient: false });
io.on('connection', (socket) => {
  socket.on('authenticate', (room, ack) => {
    void socket.join(room);
    ack({ userId: room });
  });
  socket.on('sendMessage', async ({ conversationId, clientId, text }, ack) => {
    const { rows } = await pool.query({ ...INSERT, values: [conversationId, clientId, text] });
    const message = { id: rows[0].id, conversationId, clientId, text, sentAt: new Date() };
    io.to(conversationId).emit('message', message);
    ack({ message });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
