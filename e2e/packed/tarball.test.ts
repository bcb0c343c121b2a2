import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { describe, expect, inject, test } from 'vitest';
import { REPOSITORY, run } from './command.ts';

const require = createRequire(import.meta.url);
const ATTW = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');

const tarball = inject('tarball');

describe('the tarball', () => {
	test('has nothing that publint complains about', async () => {
		const { buffer, byteOffset, length } = readFileSync(tarball);
		const bytes = buffer.slice(byteOffset, byteOffset + length);
		const { messages } = await publint({ pack: { tarball: bytes }, strict: true });
		expect(messages).toEqual([]);
	});

	test('has types that every ES module finds, however it resolves them', async () => {
		const { exports } = JSON.parse(readFileSync(`${REPOSITORY}/package.json`, 'utf8')) as { exports: object };
		const components = Object.keys(exports).filter((entry) => entry.endsWith('.astro'));
		const args = ['--profile', 'esm-only', '--format', 'json', '--exclude-entrypoints', ...components];
		const { code, stdout } = await run(REPOSITORY, process.execPath, ATTW, tarball, ...args);
		const { problems } = JSON.parse(stdout) as { problems: Record<string, { resolutionKind: string }[]> };
		// The profile leaves these two out of its verdict, but not out of its report.
		const isIgnored = (kind: string) => kind === 'node10' || kind === 'node16-cjs';
		const found = Object.values(problems).flat();
		expect(found.filter(({ resolutionKind }) => !isIgnored(resolutionKind))).toEqual([]);
		expect(code).toBe(0);
	});
});
