// Files that tell a host what to do. They are no part of the site.
const FOR_HOSTS = new Set(['_headers', '_redirects']);

/**
 * The file that a path of an address names, below the folder of the site. Undefined where it could
 * leave the folder, or names something that is hidden or means something else to a file system.
 *
 * @param path percent-encoded, below the site's base
 * @example
 * filePath('/en/a%20b/'); // 'en/a b/'
 * filePath('/..%2fsecret.txt'); // undefined
 */
export function filePath(path: string): string | undefined {
	const decoded = decode(path);
	if (decoded === undefined || !decoded.startsWith('/') || /[\\\0]|\/{2}/.test(decoded)) return undefined;
	const names = decoded.slice(1).split('/');
	// Some file systems do not tell capitals from small letters.
	if (FOR_HOSTS.has(names.join('/').toLowerCase())) return undefined;
	const isHidden = names.some(
		(name, index) => name.startsWith('.') && !(index === 0 && name === '.well-known'),
	);
	return isHidden ? undefined : names.join('/');
}

function decode(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}
