/** EventStoreDB keeps names that begin with `$` for itself; a name of ours that does gets a mark in front, and so does the mark. */
const RESERVED = /^[$~]/;
const MARK = '~';

export const toServerName = (name: string): string => (RESERVED.test(name) ? MARK + name : name);

export const fromServerName = (name: string): string => (name.startsWith(MARK) ? name.slice(MARK.length) : name);

export const isSystemStream = (serverName: string): boolean => serverName.startsWith('$');
