#!/usr/bin/env node
/** `npm run <command>`: see run/main.mjs. An old Node could not even read that file, so it is turned away here. */
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
await import('./run/main.mjs');
