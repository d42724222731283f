import { createRequire } from 'node:module';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status, { type Status } from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import messages from '@eventstore/db-client/generated/streams_pb.js';
import type * as Grpc from '@grpc/grpc-js';

const ofTheClient = createRequire(createRequire(import.meta.url).resolve('@eventstore/db-client'));

// The client's own copy: a second one would not recognise the messages, credentials and metadata of the first.
export const grpc = ofTheClient('@grpc/grpc-js') as typeof Grpc;

type Details = NonNullable<ReturnType<Status['getDetails']>>;
export const { Any } = ofTheClient('google-protobuf/google/protobuf/any_pb') as { readonly Any: new () => Details };

export const { StreamsService } = streams;
export const { ServerFeaturesService } = features;
export { featureMessages, messages, shared, status };
