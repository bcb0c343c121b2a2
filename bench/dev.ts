import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, writeOurs } from './build/ours.ts';
import { environmentIn } from './site/install.ts';

/**
 * Seconds that a writer waits with so many issues in two languages: for `astro dev` to start, for the
 * first page, and for a saved edit to be on it, three times. Needs what `npm run compile` makes.
 * Usage: npm run bench:dev -- --issues 3000 --again
 */
const { values } = parseArgs({
	options: {
		issues: { type: 'string', default: '1000' },
		/** Also with what the first start remembers. */
		again: { type: 'boolean', default: false },
	},
});
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const EDITS = 3;
// Nobody saves again while what was saved before is still at work.
const PAUSE = 5000;
const LONGEST = 300_000;

const { folder, categories } = await writeOurs(Number(values.issues));
const [id, category] = [...categories].at(-1)!;
const file = join(folder, `src/content/docs/en/issues/${category}/${id}.mdx`);

console.log('| start | first page | edits | MB at the end |\n| -: | -: | -: | -: |');
for (const old of ['dist', ...CACHE]) rmSync(join(folder, old), { recursive: true, force: true });
await develop();
if (values.again) await develop();

async function develop(): Promise<void> {
	const started = performance.now();
	const args = [ASTRO, 'dev', '--port', '0', '--host', '127.0.0.1', '--ignore-lock'];
	const child = spawn(process.execPath, args, { cwd: folder, env: environmentIn(folder) });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-20_000)));
	try {
		const origin = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]);
		const start = since(started);
		const page = `${origin}/en/issues/${id}/`;
		const asked = performance.now();
		await shown(page, id);
		const first = since(asked);
		const edits: string[] = [];
		for (let n = 1; n <= EDITS; n++) edits.push(await edit(page, n));
		console.log(`| ${start} | ${first} | ${edits.join(', ')} | ${memoryOf(child.pid!)} |`);
	} catch (error) {
		throw new Error(`${String(error)}\n${said}`, { cause: error });
	} finally {
		child.kill();
	}
}

// One word in the frontmatter, which our components show, and one in the body, which Astro renders.
async function edit(page: string, n: number): Promise<string> {
	const text = readFileSync(file, 'utf8');
	const words = [`described${n}`, `added${n}`];
	await new Promise((resolve) => setTimeout(resolve, PAUSE));
	const saved = performance.now();
	writeFileSync(file, `${text.replace(/^description: ['">]*[-\n ]*/m, `$&${words[0]} `)}\n${words[1]}\n`);
	try {
		await shown(page, ...words);
		return since(saved);
	} finally {
		writeFileSync(file, text);
		await until(async () => {
			const html = await (await fetch(page)).text();
			return !words.some((word) => html.includes(word));
		});
	}
}

async function shown(page: string, ...texts: string[]): Promise<void> {
	await until(async () => {
		const response = await fetch(page);
		const html = await response.text();
		return response.ok && texts.every((text) => html.includes(text));
	});
}

async function until<T>(found: () => T | Promise<T>): Promise<NonNullable<T>> {
	const latest = performance.now() + LONGEST;
	while (performance.now() < latest) {
		const result = await found();
		if (result) return result;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`Nothing came within ${LONGEST / 1000} seconds.`);
}

function since(time: number): string {
	return ((performance.now() - time) / 1000).toFixed(1);
}

function memoryOf(pid: number): string {
	return (Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024).toFixed(0);
}
