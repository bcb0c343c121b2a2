import { expect, test } from 'vitest';
import { wordsOfAddress } from './missing-words.ts';

test.each([
	['/en/issues/pairing-eror/', 'pairing eror'],
	['/e/131047.md', '131047'],
	['/docs/Phone%20Number_Not+Eligible.html', 'Phone Number Not Eligible'],
	['/id/masalah/nomor%C3%A9', 'nomoré'],
	['/%E0%A4%A', 'E0 A4 A'],
	['/404.html', ''],
	['/', ''],
])('the words of %s are %j', (path, words) => {
	expect(wordsOfAddress(path)).toBe(words);
});
