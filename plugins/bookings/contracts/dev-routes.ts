/** Development only (404 without DEV_TOOLS=1). */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

export const showClock = defineRoute({
  id: 'dev.clock',
  method: 'GET',
  path: '/api/dev/clock',
  access: 'dev',
  summary: "The platform's time",
  answers: { 200: z.object({ now: z.iso.datetime() }) },
});

export const moveClock = defineRoute({
  id: 'dev.clock.advance',
  method: 'POST',
  path: '/api/dev/clock',
  access: 'dev',
  summary: 'Moves the clock forward and answers when all that is due has run',
  body: z.strictObject({
    advance: z.iso.duration().describe('ISO 8601 duration: PT24H, P8D'),
  }),
  answers: { 200: z.object({ now: z.iso.datetime(), transitions: z.number() }) },
});
