type Percent = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const whole = (value: number): string => `${Math.round(value)}%`;

export const zhRedactPicture = {
  open: '遮挡',
  again: '继续遮挡',
  redacted: '已遮挡',
  showBelow: '查看未遮挡的画面',
  title: (name: string) => `遮挡${name}中的内容`,
  help: '在画面上按住鼠标拖出黑块。用键盘时：点“添加黑块”，方向键移动，Shift+方向键改变大小，Alt 微调，Delete 删除。',
  picture: '证据画面',
  area: (number: number, { left, top, width, height }: Percent) =>
    `黑块 ${number}：距左 ${whole(left)}，距上 ${whole(top)}，宽 ${whole(width)}，高 ${whole(height)}`,
  add: '添加黑块',
  undo: '撤销最后一块',
  count: (areas: number) => (areas === 0 ? '还没有黑块' : `${areas} 个黑块`),
  send: '保存遮挡后的画面',
  consequence:
    '保存后，承办单位和其他人只能看到遮挡后的画面；只有本级以上的受理人员和案件负责人还能查看未遮挡的画面。操作会记入办理记录。',
  loading: '正在打开画面…',
  unreadable: '此浏览器无法打开这种图片格式（例如 HEIC），请让举报人补交截图，或换用能显示它的浏览器。',
};
