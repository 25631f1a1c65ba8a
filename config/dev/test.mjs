#!/usr/bin/env node
/** `npm test`: see test/main.mjs. An old Node could not even read that file, so it is turned away here. */
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
await import('./test/main.mjs');
