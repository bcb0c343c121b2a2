import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

const ISSUES = 'src/content/docs/issues';

/** A project of its own with the site's issues about payment, and more issues by path. */
export function projectWith(issues: Record<string, string> = {}): string {
	const root = mkdtempSync(join(inject('scratch'), 'project-'));
	cpSync(join(inject('site'), ISSUES, 'payment'), join(root, ISSUES, 'payment'), { recursive: true });
	for (const [path, text] of Object.entries(issues)) {
		const file = join(root, ISSUES, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return root;
}
