export type ErrorType = 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';

export interface ErrorFields {
  code?: string;
  param?: string;
  decline_code?: string;
  advice_code?: string;
  charge?: string;
  payment_intent?: object;
  payment_method?: object;
}

/** An answer other than 200, in Stripe's own shape. */
export class StripeError extends Error {
  constructor(
    readonly status: number,
    readonly type: ErrorType,
    message: string,
    readonly fields: ErrorFields = {},
    /** Whether what was done before the error stays: a decline leaves a failed charge. */
    readonly keepsChanges = false,
  ) {
    super(message);
  }

  body(requestId: string): object {
    const { code } = this.fields;
    return {
      error: {
        ...(code ? { code, doc_url: docUrl(code) } : {}),
        message: this.message,
        ...this.fields,
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
        type: this.type,
      },
    };
  }
}

export function docUrl(code: string): string {
  return `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;
}

/** A request that Stripe refuses: 400 unless said. */
export function refused(message: string, fields: ErrorFields = {}, status = 400): StripeError {
  return new StripeError(status, 'invalid_request_error', message, fields);
}

/** An id that does not exist: 404 in the path, 400 in a parameter. */
export function missing(what: string, id: string, param: string, status: 400 | 404): StripeError {
  return refused(`No such ${what}: '${id}'`, { code: 'resource_missing', param }, status);
}
