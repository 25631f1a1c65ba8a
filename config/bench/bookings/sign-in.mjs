const RENTER = 'renter@demo.test';
const PASSWORD = 'Demo-pass-1';

/** @param {string} origin @returns {Promise<string>} the renter's token */
export async function signIn(origin) {
  const response = await fetch(`${origin}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: RENTER, password: PASSWORD }),
  });
  const { jwt } = /** @type {{ jwt?: unknown }} */ (await response.json());
  if (typeof jwt !== 'string') throw new Error(`${RENTER} cannot sign in: ${response.status}`);
  return jwt;
}
