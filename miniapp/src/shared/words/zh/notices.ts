export const notices = {
  title: '消息',
  homeText: '办理单位告诉您的每一件事',
  lead: '这里是正式的告知，最新的在前。微信提醒只说有新消息，不写内容。',
  none: '还没有消息',
  noneText: '举报有进展时会写在这里。密码举报请用查询码查看。',
  unseen: '新',
  unseenCount: (count: number) => `${count} 条新消息`,
  earlier: '更早的举报',
};
