import Taro from '@tarojs/taro';

type Painter = {
  fillStyle: string;
  font: string;
  fillRect: (x: number, y: number, width: number, height: number) => void;
  fillText: (text: string, x: number, y: number) => void;
};

const isPainter = (context: object): context is Painter => 'fillText' in context;

/** Draws the lines on a plain card and puts it into the album. */
export async function savePicture(lines: readonly string[]): Promise<boolean> {
  const size = { width: 750, height: 140 + lines.length * 64 };
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', ...size });
    const context = canvas.getContext('2d');
    if (!isPainter(context)) return false;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, size.width, size.height);
    context.fillStyle = '#1a1f1d';
    lines.forEach((line, index) => {
      context.font = index === 0 ? 'bold 40px sans-serif' : '34px sans-serif';
      context.fillText(line, 48, 96 + index * 64);
    });
    const options: Taro.canvasToTempFilePath.Option = { canvasId: '' };
    // WeChat takes an off-screen canvas here too; Taro's type knows only the one on the page.
    Reflect.set(options, 'canvas', canvas);
    const { tempFilePath } = await Taro.canvasToTempFilePath(options);
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return true;
  } catch {
    return false;
  }
}
