/** What staff see people called. A user name is a mail address often, which not every role may read. */

/** The expression that `users_shown_name` is an index of; `user` is an alias of `up_users`. */
export const shownName = (user: string): string =>
  `coalesce(nullif(${user}.display_name, ''), nullif(${user}.first_name, ''), split_part(${user}.username, '@', 1))`;

/** A party of the booking `b` as JSON; its name is null when the account is gone. */
export const partyJson = (column: 'renter_id' | 'owner_id', user: string): string =>
  `json_build_object('documentId', b.${column}, 'name', ${shownName(user)})`;
