import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { parse } from 'yaml';

/**
 * The least that can be done for a site: read each source, parse its frontmatter, render its body,
 * and write the same files as a built site, whose bytes are at hand. Prints seconds as JSON.
 * Usage: node bench/build/floor.ts <project> <built site> <folder to write>
 */
const [project, dist, out] = process.argv.slice(2) as [string, string, string];
const files = globSync('**/*', { cwd: dist })
	.filter((path) => statSync(join(dist, path)).isFile())
	.map((path) => ({ path: join(out, path), content: readFileSync(join(dist, path)) }));

const started = performance.now();
const before = process.cpuUsage();
let read = 0;
for (const path of globSync('src/content/docs/**/*.{md,mdx}', { cwd: project })) {
	const [, yaml = '', body = ''] =
		/^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(project, path), 'utf8')) ?? [];
	parse(yaml);
	read += markdownToHtml(body).html.length;
}
const folders = new Set(files.map(({ path }) => dirname(path)));
for (const folder of folders) mkdirSync(folder, { recursive: true });
for (const { path, content } of files) writeFileSync(path, content);
const { user, system } = process.cpuUsage(before);
const wall = (performance.now() - started) / 1000;
console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6, files: files.length, read }));
