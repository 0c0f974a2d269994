import type { CaseStore } from '../ports/case-store.ts';
import type { EvidenceRegister } from '../ports/evidence-register.ts';
import type { EvidenceStore } from '../ports/evidence-store.ts';
import type { IdentityVault } from '../ports/identity-vault.ts';
import type { KeyService } from '../ports/key-service.ts';
import type { LedgerBook } from '../ports/ledger-book.ts';
import type { MediaCleaner } from '../ports/media-cleaner.ts';
import type { MerchantTransfers } from '../ports/merchant-transfers.ts';
import type { MessageSender } from '../ports/message-sender.ts';
import type { PasswordCheck } from '../ports/password-check.ts';
import type { PolicyBook } from '../ports/policy-book.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { KeyedHash } from '../ports/secrets.ts';
import type { StaffDirectory } from '../ports/staff-directory.ts';
import type { WechatLogin } from '../ports/wechat-login.ts';

/** Everything the use cases need from outside. Each use case asks for the part it touches, with `Pick`. */
export type Dependencies = {
  readonly store: CaseStore;
  readonly vault: IdentityVault;
  readonly register: EvidenceRegister;
  readonly files: EvidenceStore;
  readonly cleaner: MediaCleaner;
  readonly keys: KeyService;
  readonly keyedHash: KeyedHash;
  readonly staff: StaffDirectory;
  readonly passwords: PasswordCheck;
  readonly ledger: LedgerBook;
  readonly policies: PolicyBook;
  readonly randomness: Randomness;
  readonly wechatLogin: WechatLogin;
  readonly messages: MessageSender;
  readonly transfers: MerchantTransfers;
};
