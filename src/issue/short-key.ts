/**
 * The names under which a code or an id has short addresses: the canonical one in lower case, and
 * the value as it is written, because static hosts compare with case. Empty where no host could
 * keep a file of that name.
 *
 * @example
 * shortKeys('ERR_Window'); // ['err_window', 'ERR_Window']
 * shortKeys('130/472'); // ['130/472']
 * shortKeys('../secret'); // []
 */
export function shortKeys(value: string): string[] {
	const spellings = [...new Set([value.toLowerCase(), value])];
	return spellings.every(canBePath) ? spellings : [];
}

// With the ending of its file a name stays below the 255 bytes that file systems allow.
const MAX_BYTES = 200;

// Files have these endings, so a folder of that name would be in the way of one. Netlify refuses a
// whole site for a `#` or `?` in one name.
const UNSAFE = /^\.|^$|[\p{Cc}\\#?]|\.(?:md|html|json|txt|xml)$/iu;

function canBePath(path: string): boolean {
	const names = path.split('/');
	// Hosts show `index` at the address of its folder.
	return path.isWellFormed() && names.every(canBeName) && names.at(-1)!.toLowerCase() !== 'index';
}

function canBeName(name: string): boolean {
	return !UNSAFE.test(name) && bytes.encode(name).length <= MAX_BYTES;
}

const bytes = new TextEncoder();
