import { execSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiles the package, so that whole builds use it as it is published and as it is now. */
export default function compile(): void {
	execSync('npm run --silent compile', {
		cwd: fileURLToPath(new URL('../..', import.meta.url)),
		stdio: 'inherit',
	});
}
