/** Who is told of what, and how: a matrix of groups and channels. Browser-safe and pure. */
import { z } from 'zod';
import { GROUPS, type Group, type Kind } from './kinds';

export const CHANNELS = ['inApp', 'email', 'sms', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Money, disputes and the account itself: nobody misses them, whatever they switched off. */
const MANDATORY: Readonly<Partial<Record<Group, readonly Channel[]>>> = {
  payments: ['inApp', 'email'],
  disputes: ['inApp', 'email'],
  account: ['inApp', 'email'],
  // The inbox is where they are.
  messages: ['inApp'],
};

export const isLocked = (group: Group, channel: Channel): boolean =>
  MANDATORY[group]?.includes(channel) ?? false;

const SWITCHED_ON: readonly Channel[] = ['inApp', 'email', 'push'];

/** `bookings.email` → what the user chose. */
export type Choices = Readonly<Record<string, boolean>>;

export const isWanted = (choices: Choices, group: Group, channel: Channel): boolean =>
  isLocked(group, channel) || (choices[`${group}.${channel}`] ?? SWITCHED_ON.includes(channel));

/** Told by another hand already: the inbox shows messages, and the account writes its own mails. */
const ELSEWHERE: Readonly<Partial<Record<Kind, readonly Channel[]>>> = {
  message: ['inApp'],
  identity_verified: ['email'],
};

export const isToldHere = (kind: Kind, channel: Channel): boolean =>
  !(ELSEWHERE[kind]?.includes(channel) ?? false);

const cell = z.object({ enabled: z.boolean(), locked: z.boolean() });
export const preferencesView = z.object({
  groups: z.array(z.object({ name: z.enum(GROUPS), channels: z.record(z.enum(CHANNELS), cell) })),
});
export type PreferencesView = z.output<typeof preferencesView>;

/** The whole matrix, as it holds for somebody. */
export const matrixOf = (choices: Choices): PreferencesView => ({
  groups: GROUPS.map((name) => ({
    name,
    channels: Object.fromEntries(
      CHANNELS.map((channel) => [
        channel,
        { enabled: isWanted(choices, name, channel), locked: isLocked(name, channel) },
      ]),
    ) as PreferencesView['groups'][number]['channels'],
  })),
});
