/** A browser without scripts, as far as HTTP goes: keeps cookies, sends forms with their tokens. */

export interface Shown {
  status: number;
  html: string;
  headers: Headers;
  /** Where it leads, for a redirect. */
  location: string | null;
  tookMs: number;
}

export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    private readonly language = 'en-US',
  ) {}

  get(path: string): Promise<Shown> {
    return this.#send(path, {});
  }

  /** Sends the first form of a page, with other entries. */
  async post(path: string, entries: Record<string, string>, page?: Shown): Promise<Shown> {
    const { html } = page ?? (await this.get(path));
    const token = /name="formToken" value="([^"]*)"/.exec(html)?.[1] ?? '';
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams({ formToken: token, ...entries }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: this.origin },
    });
  }

  /** Sends the first form of a page, with pictures among its entries. */
  async postForm(path: string, entries: Record<string, string | Blob>): Promise<Shown> {
    const { html } = await this.get(path);
    const form = new FormData();
    form.set('formToken', /name="formToken" value="([^"]*)"/.exec(html)?.[1] ?? '');
    for (const [name, value] of Object.entries(entries)) form.set(name, value);
    // Browsers say how much they send.
    const sent = new Response(form);
    const body = Buffer.from(await sent.arrayBuffer());
    const type = sent.headers.get('content-type') ?? '';
    return this.#send(path, {
      method: 'POST',
      body,
      headers: { 'content-type': type, origin: this.origin },
    });
  }

  async #send(path: string, init: RequestInit): Promise<Shown> {
    const begun = performance.now();
    const response = await fetch(this.origin + path, {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': this.language,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...init.headers,
      },
    });
    const html = await response.text();
    this.#keep(response.headers.getSetCookie());
    return {
      status: response.status,
      html,
      headers: response.headers,
      location: response.headers.get('location'),
      tookMs: performance.now() - begun,
    };
  }

  #keep(cookies: string[]): void {
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}
