import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Audit } from './audit.ts';

const CLI = fileURLToPath(
	new URL('../../node_modules/@vercel/agent-readability/dist/cli/index.cjs', import.meta.url),
);
// It shuffles the site map, takes five pages, and asks only the first for Markdown. This puts the last
// issue first, behind which are two pages for writers: for a home page it would ask at
// `https://help.example.md`.
const SAME_PAGES = 'data:text/javascript,let n=0;Math.random=()=>n++===2?0:0.999999';

interface Report {
	score: number;
	categories: Record<
		string,
		{ checks: { name: string; passed: boolean; skipped: boolean; detail?: string }[] }
	>;
}

/** What `@vercel/agent-readability` says of a site. It looks at the same pages each time. */
export async function agentReadability(origin: string): Promise<Audit> {
	const command = ['--import', SAME_PAGES, CLI, 'audit', origin, '--json'];
	const { stdout } = await promisify(execFile)(process.execPath, command);
	const { score, categories } = JSON.parse(stdout) as Report;
	const checks = Object.values(categories).flatMap((category) => category.checks);
	return {
		score,
		open: checks.filter(({ passed }) => !passed).map(({ name, detail = '' }) => ({ name, why: detail })),
	};
}
