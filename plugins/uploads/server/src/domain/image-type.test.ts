import { imageTypeOf } from './image-type';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['\xff\xd8\xff\xe0rest', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\nrest', 'image/png'],
  ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['\x00\x00\x00\x20ftypavif', 'image/avif'],
  ['\x00\x00\x00\x20ftypheic', undefined],
  ['RIFF\x10\x00\x00\x00WAVE', undefined],
  ['<svg xmlns="http://www.w3.org/2000/svg">', undefined],
  ['<?xml version="1.0"?><svg/>', undefined],
  ['GIF89a', undefined],
  ['%PDF-1.7', undefined],
  ['\xff\xd8', undefined],
  ['', undefined],
])('%j is %s', (text, type) => {
  expect(imageTypeOf(bytes(text))).toBe(type);
});
