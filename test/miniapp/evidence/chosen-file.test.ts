import { describe, expect, it } from 'vitest';
import { type HeldFile, movedForward } from '../../../miniapp/src/shared/evidence/held-file';
import { typeOf } from '../../../miniapp/src/shared/wechat/chosen-file';

describe('the type of a chosen file', () => {
  it.each([
    ['image/jpeg', 'IMG_1.JPG', ['photo', 'image/jpeg']],
    ['', 'wxfile://tmp_1.HEIC', ['photo', 'image/heic']],
    ['video/quicktime', 'clip.MOV', ['video', 'video/quicktime']],
    ['', 'wxfile://tmp_2.mp4', ['video', 'video/mp4']],
    ['audio/x-m4a', 'voice.m4a', ['audio', 'audio/mp4']],
    ['', 'voice.mp3', ['audio', 'audio/mpeg']],
  ])('%s %s is %j', (named, path, type) => expect(typeOf(named, path)).toEqual(type));

  it.each([
    ['video/webm', 'clip.webm'],
    ['audio/ogg', 'voice.ogg'],
    ['image/svg+xml', 'drawing.svg'],
    ['', 'no-ending'],
  ])('%s %s is none that the server can make harmless', (named, path) => {
    expect(typeOf(named, path)).toBeUndefined();
  });
});

describe('the order of files', () => {
  const files = ['a', 'b', 'c'].map(
    (key): HeldFile => ({
      key,
      path: key,
      kind: 'photo',
      bytes: 1,
      contentType: 'image/jpeg',
      state: 'done',
    }),
  );
  const order = (key: string) =>
    movedForward(files, key)
      .map((file) => file.key)
      .join('');

  it('moves one place to the front', () => {
    expect(order('c')).toBe('acb');
    expect(order('b')).toBe('bac');
  });

  it('stays where there is nothing before it', () => {
    expect(order('a')).toBe('abc');
    expect(order('x')).toBe('abc');
  });
});
