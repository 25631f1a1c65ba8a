#!/usr/bin/env node
/** `npm start`: see start/main.mjs. An old Node could not even read that file, so it is turned away here. */
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
await import('./start/main.mjs');
