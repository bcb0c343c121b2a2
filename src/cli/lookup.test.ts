import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { buildLookup, runLookup } from './fixtures/lookup.ts';

const dist = await buildLookup();
afterAll(() => rmSync(dist, { recursive: true }));

const run = (args: string[], input = '') => runLookup(dist, args, input);

describe('known-issues lookup', () => {
	test('prints the best issue with its causes', () => {
		const { status, stdout } = run(['(#131047)', 'Message', 'failed']);
		expect(status).toBe(0);
		expect(stdout).toMatchInlineSnapshot(`
			"This is it:

			  Message blocked [code 131047] & held
			  https://help.example/en/issues/message-blocked/
			  Found by its code: 131047

			  Causes:
			  - The 24 hour window is closed
			    https://help.example/en/issues/message-blocked/#window-closed
			  - The number is limited
			    https://help.example/en/issues/message-blocked/#number-limited
			"
		`);
	});

	test("prints it in the reader's language", () => {
		const { stdout } = run(['--locale', 'id', '131047']);
		expect(stdout).toContain(
			'Pesan tertahan [kode 131047]\n  https://help.example/id/issues/message-blocked/',
		);
	});

	test('reads the text from standard input', () => {
		expect(
			run([], "2026-11-23 ERROR ENOENT: no such file or directory, open '/srv/a.txt'\n").stdout,
		).toContain('How to solve file missing');
	});

	test('says that it is not sure', () => {
		const { status, stdout } = run(['window', 'closed']);
		expect(status).toBe(0);
		expect(stdout).toContain('It could be one of these:');
	});

	test.each([
		[['999999'], 'No issue has the code 999999.\n'],
		[['qwxz', 'vbnm'], 'No issue fits this text.\n'],
		[[''], 'No issue fits this text.\n'],
	])('finds nothing for %j, and its exit code says so', (words, stdout) => {
		expect(run(words)).toEqual({ status: 1, stdout, stderr: '' });
	});

	test('prints the whole answer as JSON', () => {
		const { stdout } = run(['--json', 'TS2339']);
		expect(stdout).toMatchInlineSnapshot(`
			"{
			  "query": "TS2339",
			  "confidence": "match",
			  "results": [
			    {
			      "id": "property-missing",
			      "title": "How to solve property missing",
			      "language": "en",
			      "url": "https://help.example/en/issues/property-missing/",
			      "confidence": "match",
			      "score": 1,
			      "reason": {
			        "code": "TS2339",
			        "words": []
			      },
			      "causes": []
			    }
			  ]
			}
			"
		`);
		expect(JSON.parse(run(['--json', '999999']).stdout)).toEqual({
			query: '999999',
			confidence: 'none',
			unknownCode: '999999',
			results: [],
		});
	});
});
