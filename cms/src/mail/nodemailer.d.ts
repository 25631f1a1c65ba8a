/** The little of it that is used here; it brings no types. */
declare module 'nodemailer' {
  export function createTransport(
    url: string,
    defaults: { connectionTimeout: number; socketTimeout: number },
  ): { sendMail(mail: object): Promise<unknown> };
}
