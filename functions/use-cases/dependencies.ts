import type { SessionTerms } from '../domain/access/staff-session.ts';
import type { RetentionRules } from '../domain/identity/retention.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { Digest } from '../ports/digest.ts';
import type { ErasureBook } from '../ports/erasure-book.ts';
import type { EvidenceRegister } from '../ports/evidence-register.ts';
import type { EvidenceStore } from '../ports/evidence-store.ts';
import type { IdentityVault } from '../ports/identity-vault.ts';
import type { KeyService } from '../ports/key-service.ts';
import type { LedgerBook } from '../ports/ledger-book.ts';
import type { LimitWalk } from '../ports/limit-walk.ts';
import type { MediaCleaner } from '../ports/media-cleaner.ts';
import type { MerchantTransfers } from '../ports/merchant-transfers.ts';
import type { MessageSender } from '../ports/message-sender.ts';
import type { PasswordCheck } from '../ports/password-check.ts';
import type { PhoneRelay } from '../ports/phone-relay.ts';
import type { PolicyBook } from '../ports/policy-book.ts';
import type { PolicyLibrary } from '../ports/policy-library.ts';
import type { PolicyShelf } from '../ports/policy-shelf.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { RateLimit, RateRules } from '../ports/rate-limit.ts';
import type { ReadBook } from '../ports/read-book.ts';
import type { RecordBook } from '../ports/record-book.ts';
import type { RecordSigner } from '../ports/record-signer.ts';
import type { SealedOriginals } from '../ports/sealed-originals.ts';
import type { KeyedHash } from '../ports/secrets.ts';
import type { SheetWriter } from '../ports/sheet-writer.ts';
import type { StaffDirectory } from '../ports/staff-directory.ts';
import type { Tally } from '../ports/tally.ts';
import type { TransferNotices } from '../ports/transfer-notices.ts';
import type { UnsealBook } from '../ports/unseal-book.ts';
import type { WechatLogin } from '../ports/wechat-login.ts';

/** Everything the use cases need from outside. Each use case asks for the part it touches, with `Pick`. */
export type Dependencies = {
  readonly store: CaseStore;
  readonly vault: IdentityVault;
  readonly unseals: UnsealBook;
  readonly erasures: ErasureBook;
  /** How long what is kept. */
  readonly retention: RetentionRules;
  readonly register: EvidenceRegister;
  readonly files: EvidenceStore;
  readonly originals: SealedOriginals;
  readonly cleaner: MediaCleaner;
  readonly digest: Digest;
  readonly keys: KeyService;
  readonly keyedHash: KeyedHash;
  /** Numbers of certificates of erasure, under another secret than everything else. */
  readonly erasureHash: Pick<KeyedHash, 'bytes'>;
  /** Who looked at what. */
  readonly reads: ReadBook;
  /** Daily roots over every chain. */
  readonly records: RecordBook;
  readonly recordSigner: RecordSigner;
  readonly sheets: SheetWriter;
  readonly staff: StaffDirectory;
  readonly passwords: PasswordCheck;
  /** How long a sign-in lasts, in milliseconds. */
  readonly lifetimes: SessionLifetimes;
  readonly ledger: LedgerBook;
  readonly tally: Tally;
  readonly policies: PolicyBook;
  /** The same book, for those who publish. */
  readonly library: PolicyLibrary;
  readonly shelf: PolicyShelf;
  readonly limitWalk: LimitWalk;
  readonly randomness: Randomness;
  readonly rateLimit: RateLimit;
  readonly rateRules: RateRules;
  readonly wechatLogin: WechatLogin;
  readonly messages: MessageSender;
  readonly relay: PhoneRelay;
  readonly transfers: MerchantTransfers;
  readonly notices: TransferNotices;
};

export type SessionLifetimes = {
  readonly account: number;
  readonly receipt: number;
  readonly officer: number;
} & SessionTerms;
