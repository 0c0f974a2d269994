export type MomentProps = {
  readonly id: string;
  /** Local date and time of Asia/Shanghai, "2026-03-10T08:00". */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly latest: string;
  readonly dateLabel: string;
  readonly timeLabel: string;
};
