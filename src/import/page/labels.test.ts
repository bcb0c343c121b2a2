import { expect, test } from 'vitest';
import { isCollectionTitle, labelOf, looksLikeIssue, numberLength } from './labels.ts';

test.each([
	['Cause', 'cause', ''],
	['Kemungkinan 1: Kabel putus', 'cause', 'Kabel putus'],
	['Possible reasons:', 'cause', ''],
	['Penyebab', 'cause', ''],
	['Why this happens', 'cause', ''],
	['Solusi Alternatif:', 'alternative', ''],
	['Solution 2 - Restart it', 'solution', 'Restart it'],
	['How to fix', 'solution', ''],
	['Cara mengatasi', 'solution', ''],
	['Langkah-langkah', 'solution', ''],
	['Workaround', 'workaround', ''],
	['Gejala', 'symptom', ''],
	['Pesan Error: Tidak ada', 'error', 'Tidak ada'],
	['Tandanya berhasil: lampu hijau', 'verify', 'lampu hijau'],
	['✅ How to verify', 'verify', ''],
	['See also', 'related', ''],
	['Error: No route', 'issue', 'No route'],
	['❌ Problem: It is slow', 'issue', 'It is slow'],
])('"%s" is a label of the role %s', (text, role, rest) => {
	expect(labelOf(text)).toMatchObject({ role, rest });
});

test.each(['Causes of delay', 'Solutions architect', 'Errors', 'Fixing a door', 'Steps are slippery'])(
	'"%s" is no label',
	(text) => {
		expect(labelOf(text)).toBeUndefined();
	},
);

test.each([
	['1. Error', 3],
	['#3) Error', 4],
	['Step 2: Open', 8],
	['Langkah 2: Buka', 11],
	['⚙️ 1. Wallet', '⚙️ 1. '.length],
	['3 errors', 0],
	['2.10 is out', 0],
])('the number of "%s" has %i characters', (text, length) => {
	expect(numberLength(text)).toBe(length);
});

test('a title of many problems is told from that of one', () => {
	for (const title of ['Troubleshooting', 'Common Issues & Solutions', 'FAQ', 'Error codes', 'Masalah umum'])
		expect(isCollectionTitle(title), title).toBe(true);
	for (const title of ['Error: no route', 'Issue tracker', 'Installation'])
		expect(isCollectionTitle(title), title).toBe(false);
});

test('a title reads like a problem by its message, code, question or words of failure', () => {
	for (const title of [
		'Cannot open the door',
		'ERR_NO_KEY',
		'Kenapa gelap?',
		'Pintu tidak bisa dibuka',
		'(#131047) Sent too late',
	])
		expect(looksLikeIssue(title), title).toBe(true);
	for (const title of ['Installation', 'Configure the door', 'Lisensi'])
		expect(looksLikeIssue(title), title).toBe(false);
});
