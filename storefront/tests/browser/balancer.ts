/** What stands before several CMS processes: each browser has its own, and another when that is away. */
import { createServer, request as send, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export class Balancer {
  /** Ports of the processes. */
  readonly behind: number[] = [];
  /** Sockets that each has had, by its place in `behind`. */
  readonly sockets: number[] = [];
  private readonly open = new Set<Duplex>();

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      const [port] = this.portsFor(request);
      const { method, headers, url: path } = request;
      const passed = send({ port, host: '127.0.0.1', method, headers, path }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      passed.on('error', () => response.destroy());
      request.pipe(passed);
    });
    server.on('upgrade', (request, socket, head) =>
      this.join(request, socket, head, this.portsFor(request)),
    );
  }

  static async start(): Promise<Balancer> {
    const balancer = new Balancer(createServer());
    await new Promise<void>((resolve) => balancer.server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    for (const socket of this.open) socket.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The browser's own first: it says in its user agent which one that is. */
  private portsFor({ headers }: IncomingMessage): number[] {
    const own = Number(/process-(\d)/.exec(headers['user-agent'] ?? '')?.[1] ?? 0);
    return [...this.behind.slice(own), ...this.behind.slice(0, own)];
  }

  private join(request: IncomingMessage, browser: Duplex, head: Buffer, ports: number[]): void {
    const [port, ...others] = ports;
    if (port === undefined) return void browser.destroy();
    const process = connect(port, '127.0.0.1');
    const failed = (): void => this.join(request, browser, head, others);
    process.once('error', failed);
    process.once('connect', () => {
      process.off('error', failed);
      const place = this.behind.indexOf(port);
      this.sockets[place] = (this.sockets[place] ?? 0) + 1;
      const lines = request.rawHeaders.map((text, i) => (i % 2 ? `${text}\r\n` : `${text}: `));
      process.write(`GET ${request.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
      process.write(head);
      this.couple(process, browser);
    });
  }

  private couple(process: Socket, browser: Duplex): void {
    for (const [one, other] of [
      [process, browser],
      [browser, process],
    ] as const) {
      this.open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.open.delete(one);
        other.destroy();
      });
    }
  }
}
