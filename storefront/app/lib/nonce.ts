import { createContext, useContext } from 'react';

/** Set while the server renders; browsers hide it from scripts, and hydration does not compare it. */
export const NonceContext = createContext<string | undefined>(undefined);
export const useNonce = (): string | undefined => useContext(NonceContext);
