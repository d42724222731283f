/** Unpacks the Chromium of the npm package, and the libraries it may lack here, into the folder named by TMPDIR. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import packaged, { inflate } from '@sparticuz/chromium';

const packaging = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
await packaged.executablePath();
await inflate(join(packaging, 'bin/al2023.tar.br'));
