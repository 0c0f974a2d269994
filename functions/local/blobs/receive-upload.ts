import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { BlobDraft, Blobs } from './blobs.ts';
import type { PostPermission, PostRefusal } from './post-policy.ts';

export type Received = { readonly key: string; readonly bytes: number };

export type UploadRules = {
  readonly blobs: Blobs;
  check(fields: ReadonlyMap<string, string>): PostPermission | PostRefusal;
};

const bad = (code: string, message: string): PostRefusal => ({ status: 400, code, message });
const malformed = bad(
  'MalformedPOSTRequest',
  'The body of your POST request is not well-formed multipart/form-data.',
);
const oneFile = bad('InvalidArgument', 'POST requires exactly one file upload per request.');
const tooLarge = bad('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
const tooSmall = bad('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
/** S3 ignores what follows the file; here it is a fault, so that a wrong client is found early. */
const fileNotLast = bad('InvalidArgument', 'The file must be the last field of the form.');

type Arrived = { readonly draft: BlobDraft; readonly key: string; readonly bytes: number };

/** Reads the form as it arrives; refuses as early as it can and leaves nothing behind then. */
export const receiveUpload = async (
  request: IncomingMessage,
  rules: UploadRules,
): Promise<Received | PostRefusal> => {
  let form: busboy.Busboy;
  try {
    const limits = { files: 2, fields: 20, fieldNameSize: 100, fieldSize: 8_192, headerPairs: 20 };
    form = busboy({ headers: request.headers, limits });
  } catch {
    const message = 'Bucket POST must be of the enclosure-type multipart/form-data';
    return { status: 412, code: 'PreconditionFailed', message };
  }
  const fields = new Map<string, string>();
  let fault: PostRefusal | undefined;
  let storing: Promise<Arrived | PostRefusal> | undefined;

  const finished = new Promise<PostRefusal | undefined>((resolve) => {
    const refuse = (refusal: PostRefusal) => {
      fault ??= refusal;
      resolve(fault);
    };
    form.on('field', (name, value, info) => {
      if (storing !== undefined) refuse(fileNotLast);
      else if (info.valueTruncated || info.nameTruncated || fields.has(name)) refuse(malformed);
      else fields.set(name, value);
    });
    form.on('file', (name, stream) => {
      // `stored` sees it too; here it only must not be unhandled.
      stream.on('error', () => undefined);
      if (name !== 'file' || storing !== undefined) {
        stream.resume();
        refuse(oneFile);
        return;
      }
      storing = stored(stream, fields, rules);
      storing.then(
        (result) => {
          if ('code' in result) refuse(result);
        },
        () => refuse({ status: 500, code: 'InternalError', message: 'The file could not be stored.' }),
      );
    });
    form.on('fieldsLimit', () => refuse(malformed));
    form.on('filesLimit', () => refuse(oneFile));
    form.on('error', () => refuse(malformed));
    form.on('close', () => resolve(fault));
    request.on('close', () => {
      if (!request.complete) {
        form.destroy();
        refuse(
          bad(
            'IncompleteBody',
            'You did not provide the number of bytes specified by the Content-Length HTTP header.',
          ),
        );
      }
    });
  });
  request.pipe(form);
  const refusal = await finished;
  if (refusal !== undefined) {
    request.unpipe(form);
    form.destroy();
    await storing
      ?.then((result) => ('draft' in result ? result.draft.discard() : undefined))
      .catch(() => undefined);
    return refusal;
  }
  const arrived = await storing;
  if (arrived === undefined) return oneFile;
  if ('code' in arrived) return arrived;
  await arrived.draft.commit(arrived.key);
  return { key: arrived.key, bytes: arrived.bytes };
};

const stored = async (
  stream: Readable,
  fields: ReadonlyMap<string, string>,
  rules: UploadRules,
): Promise<Arrived | PostRefusal> => {
  const permission = rules.check(fields);
  if ('code' in permission) {
    stream.resume();
    return permission;
  }
  const draft = await rules.blobs.draft();
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > permission.max) break;
      await draft.append(chunk);
    }
  } catch {
    await draft.discard();
    return malformed;
  }
  if (bytes >= permission.min && bytes <= permission.max) return { draft, key: permission.key, bytes };
  await draft.discard();
  return bytes > permission.max ? tooLarge : tooSmall;
};
