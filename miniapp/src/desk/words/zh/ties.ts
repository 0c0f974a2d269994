export const zhTies = {
  title: '利害关系与回避',
  note: '申明后，涉及该对象的案件不再派给有关人员或单位，列表中也不再出现。解除须由纪检或管理员办理，本人不能解除。',
  declare: '申明利害关系',
  none: '没有申明的利害关系',
  noneText: '与可能被举报的单位有亲属、任职、持股、合同等关系的，请在此申明。',
  oneCase: '某一案件（已回避）',
  end: '解除',
  columns: { holder: '人员或单位', party: '对象', kind: '关系', since: '申明日期', until: '解除' },
};
