import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { SandboxState, SandboxStore } from './sandbox-state.ts';

const State = v.object({
  bills: v.record(
    v.string(),
    v.object({
      billNumber: v.string(),
      wechatNumber: v.string(),
      openid: v.string(),
      amountFen: v.number(),
      remark: v.string(),
      noticeUrl: v.string(),
      fingerprint: v.string(),
      createdAt: v.string(),
      state: v.picklist(['ACCEPTED', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'FAIL']),
      updatedAt: v.string(),
      failReason: v.string(),
    }),
  ),
  notices: v.array(
    v.object({ id: v.string(), billNumber: v.string(), tries: v.number(), nextAt: v.string() }),
  ),
  consents: v.record(v.string(), v.number()),
  usedCodes: v.array(v.string()),
});

/** The sandbox's memory as one JSON file: a killed run starts again with its bills. */
export const sandboxFileStore = (file: string): SandboxStore => ({
  load: (): SandboxState | undefined => {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
    try {
      return v.parse(State, JSON.parse(text));
    } catch {
      throw new Error(`WeChat sandbox: ${file} is damaged; move it away to start without its transfers`);
    }
  },
  save: (state) => {
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  },
});
