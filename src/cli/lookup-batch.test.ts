import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { buildLookup, runLookup } from './fixtures/lookup.ts';

const dist = await buildLookup();
afterAll(() => rmSync(dist, { recursive: true }));

const batch = (...lines: string[]) => {
	const { stdout, ...rest } = runLookup(dist, ['--batch'], lines.join('\n'));
	return {
		...rest,
		answers: stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Record<string, unknown>),
	};
};

describe('known-issues lookup --batch', () => {
	test('answers each line with one line', () => {
		const { status, answers } = batch(
			'{"query":"131047","lang":"id"}',
			'',
			'{"query":"nomor ditolak"}',
			'{"query":""}',
		);
		expect(status).toBe(0);
		expect(answers).toMatchInlineSnapshot(`
			[
			  {
			    "confidence": "match",
			    "query": "131047",
			    "results": [
			      {
			        "id": "message-blocked",
			        "reason": {
			          "code": "131047",
			          "words": [],
			        },
			        "score": 1,
			        "url": "https://help.example/id/issues/message-blocked/",
			      },
			    ],
			  },
			  {
			    "confidence": "possible",
			    "query": "nomor ditolak",
			    "results": [
			      {
			        "id": "nomor-ditolak",
			        "reason": {
			          "words": [
			            "nomor",
			            "ditolak",
			          ],
			        },
			        "score": 1,
			        "url": "https://help.example/en/issues/nomor-ditolak/",
			      },
			    ],
			  },
			  {
			    "confidence": "none",
			    "query": "",
			    "results": [],
			  },
			]
		`);
	});

	test('says which lines are no queries, and answers the others', () => {
		const { status, stderr, answers } = batch(
			'131047',
			'{"query":190}',
			'null',
			'{"query":"131047"}',
			'{"query":"cut',
		);
		expect(status).toBe(1);
		expect(answers.map(({ query, error }) => error ?? query)).toEqual([
			'Line 1 is not a query.',
			'Line 2 is not a query.',
			'Line 3 is not a query.',
			'131047',
			'Line 5 is not a query.',
		]);
		expect(stderr).toContain('Line 1 is not a query: 131047\nWrite {"query":"…"} on each line.');
	});

	test('ends lines only where JSON does', () => {
		const { status, answers } = batch('{"query":"131047 \u2028 \u2029"}\r', '{"query":"TS2339"}\r', '');
		expect(status).toBe(0);
		expect(answers.map(({ confidence }) => confidence)).toEqual(['match', 'match']);
	});

	test('answers nothing with nothing', () => {
		expect(runLookup(dist, ['--batch'])).toEqual({ status: 0, stdout: '', stderr: '' });
	});
});
