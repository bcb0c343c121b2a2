import { assert, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { pictureEnding } from './picture-ending.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
	['.png', '\u0089PNG\r\n\u001A\n\0\0\0\rIHDR'],
	['.jpg', '\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF'],
	['.gif', 'GIF89a\u0001\0'],
	['.webp', 'RIFF\u0024\0\0\0WEBPVP8 '],
	['.avif', '\0\0\0\u001Cftypavif\0\0\0\0mif1'],
	['.avif', '\0\0\0\u0020ftypmif1\0\0\0\0miafavif'],
	['.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
	['.svg', '<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg\n/>'],
])('knows a %s by its first bytes', (ending, bytes) => {
	expect(pictureEnding(latin1(bytes))).toBe(ending);
});

test.each(['', 'GIF', '<html><svg></svg></html>', 'RIFF\0\0\0\0WAVE', '\0\0\0\u0018ftypmp42', 'A letter.'])(
	'takes %j for no picture',
	(bytes) => {
		expect(pictureEnding(latin1(bytes))).toBeUndefined();
	},
);

test('reads any bytes', () => {
	assert(property(uint8Array({ maxLength: 2000 }), (bytes) => void pictureEnding(bytes)));
});
