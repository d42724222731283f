export { type Command, deciderOf } from './deciders.ts';
export { Refusal, type Situation } from './decision.ts';
export { identity, personStream } from './identity/decisions.ts';
export { identityPermissions } from './identity/permissions.ts';
export { heldOn, type Person } from './identity/person.ts';
export { type PermissionObject, type PermissionTable, permit } from './permission.ts';
export { centreStream, regulation } from './regulation/decisions.ts';
export { regulationPermissions } from './regulation/permissions.ts';
export { type Difference, type EventMetadata, type LoggedEvent, type Replayed, replay } from './replay.ts';
