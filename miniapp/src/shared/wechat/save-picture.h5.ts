/** Draws the lines on a plain card and offers it as a download. */
export async function savePicture(lines: readonly string[]): Promise<boolean> {
  const canvas = document.createElement('canvas');
  canvas.width = 750;
  canvas.height = 140 + lines.length * 64;
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1a1f1d';
  lines.forEach((line, index) => {
    context.font = `${index === 0 ? 'bold 40px' : '34px'} "PingFang SC", "Noto Sans SC", sans-serif`;
    context.fillText(line, 48, 96 + index * 64, 654);
  });
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = 'receipt.png';
  link.click();
  return true;
}
