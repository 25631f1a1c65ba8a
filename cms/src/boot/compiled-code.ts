import path from 'node:path';
import { keepCompiledCode } from '@rental/config/code-cache';

const repository = path.resolve(__dirname, '../../../..');

/** Taken into use when this module is loaded: what is loaded after it comes from the cache. */
export const compiledCode = keepCompiledCode(repository);
