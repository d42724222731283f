import { z } from 'zod';

// A page may not make code of text: zod would try, and the console of every page would report it.
if ('document' in globalThis) z.config({ jitless: true });
