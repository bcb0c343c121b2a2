import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isContent, type PageBundle } from './page-bundle.ts';

// In Astro's manifest: a key that is new in each build and protects what islands send to a server, and
// the names of all files beside the code, pictures of the content among them, in any order.
const UNSTABLE = [
	/(deserializeManifest\(\{[^]*?"key":\s*)"[\w+/=-]{40,}"/,
	/(deserializeManifest\(\{[^]*?"assets":\s*)\[[^\]]*\]/,
];
// When each file last changed stands in the data of its page, too.
const DATES = '\0virtual:starlight/git-info';
const DATES_OF_FILES = /\bmakeAPI(?:\$\d+)?\(\[[^]*?\]\)/;
const LOCKFILES = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];

/**
 * A digest of all code that renders pages: of the very files that run, without what differs in each
 * build and without content. Names of files say what is in them, so that content would be in those.
 *
 * @param root folder of the project
 */
export function codeDigest({ folder, chunks, modules }: PageBundle, root: string): string {
	const hash = createHash('sha256').update(JSON.stringify(process.versions));
	// The bundler lists modules without a text of their own in any order.
	const names = new Map(
		Array.from(chunks, ([file, ids]) => [
			basename(file),
			createHash('sha256').update(ids.toSorted().join('\n')).digest('hex').slice(0, 16),
		]),
	);
	const texts = [...chunks]
		.filter(([, ids]) => !ids.every((id) => modules.has(id) && isContent(modules.get(id)!)))
		.map(([file, ids]) => {
			const text = readFileSync(join(folder, file), 'utf8');
			const stable = UNSTABLE.reduce((before, part) => before.replace(part, '$1'), text);
			const code = ids.includes(DATES) ? stable.replace(DATES_OF_FILES, '') : stable;
			return `${names.get(basename(file))}\n${code.replace(/[\w.~-]+\.mjs/g, (name) => names.get(name) ?? name)}`;
		});
	for (const text of texts.toSorted()) hash.update(text);
	for (const text of installed(folder, root, modules)) hash.update(text);
	return hash.digest('hex');
}

/** Which packages the code uses that are not part of it, with their versions. */
function installed(folder: string, root: string, modules: PageBundle['modules']): string[] {
	const packages = new Set<string>();
	for (const { imports } of modules.values()) {
		for (const id of imports) {
			const name = /^(?:@[^/]+\/)?[\w.-]+(?=\/|$)/.exec(id)?.[0];
			if (name && !modules.get(id)?.code) packages.add(name);
		}
	}
	const manifests = [...packages]
		.toSorted()
		.map((name) => upwards(folder, `node_modules/${name}/package.json`));
	// What those packages use in turn.
	const locks = LOCKFILES.map((name) => upwards(root, name));
	return [...manifests, ...locks].flatMap((file) => (file ? readFileSync(file, 'utf8') : []));
}

function upwards(folder: string, path: string): string | undefined {
	const file = join(folder, path);
	if (existsSync(file)) return file;
	const parent = dirname(folder);
	return parent === folder ? undefined : upwards(parent, path);
}
