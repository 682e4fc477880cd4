// Prints where the Chromium that came through npm is. A process of its own: the package is a module, jest's are not.
import chromium from "@sparticuz/chromium";

process.stdout.write(await chromium.executablePath());
