import { type Step, sayStep } from '../command-line/steps.js'
import { failure } from '../failure-entry.js'

interface Detail {
  /** What another program says of it, in its own words. */
  detail: string
}

/** Faults of the machine, the browser and the disk. */
export const machineFailures = {
  'internal-error': failure<Detail>(70, {
    en: ({ detail }) =>
      `kiyo itself has failed (${detail}); run the command again, and try the last version that worked if it fails again`,
    ja: ({ detail }) =>
      `kiyoの内部で処理に失敗しました（${detail}）。もう一度実行し、それでも失敗するなら、以前動いていたバージョンのkiyoで試してください`,
  }),
  'run-interrupted': failure(70, {
    en: 'The run was interrupted; run the command again for the editions',
    ja: '処理が中断されました。版を作るには、もう一度実行してください',
  }),
  'run-ended': failure(70, {
    en: 'The browser was asked for after the end of the run; run the command again',
    ja: '処理が終わった後にブラウザーが呼ばれました。もう一度実行してください',
  }),
  'deadline-passed': failure<{ seconds: number; step: Step }>(124, {
    en: ({ seconds, step }) =>
      `Not done within ${seconds} seconds (at “${sayStep('en', step)}”); --deadline gives more time`,
    ja: ({ seconds, step }) =>
      `${seconds}秒以内に終わりませんでした（「${sayStep('ja', step)}」の途中）。--deadline で制限時間を延ばせます`,
  }),
  'no-browser': failure(69, {
    en: 'No Chrome, Chromium or Edge is installed; install one, or name one in KIYO_BROWSER',
    ja: 'Chrome・Chromium・Edgeのいずれも入っていません。どれかを入れるか、KIYO_BROWSERに指定してください',
  }),
  'no-bundled-browser': failure<{ architecture: string }>(69, {
    en: ({ architecture }) =>
      `The browser that npm brought is for x64, and this machine is ${architecture}; install Chromium (on Debian and Ubuntu: apt install chromium), or name one in KIYO_BROWSER`,
    ja: ({ architecture }) =>
      `付属のブラウザーはx64用ですが、この計算機は${architecture}です。Chromiumを入れるか（DebianやUbuntuでは apt install chromium）、KIYO_BROWSERにブラウザーを指定してください`,
  }),
  'sandbox-forbidden': failure<{ path: string }>(69, {
    en: ({ path }) =>
      `The system forbids the sandbox of the browser ${path} (user namespaces are off); install Chrome or Chromium from the system’s own packages, or have the administrator allow them: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu), kernel.unprivileged_userns_clone=1 (Debian), user.max_user_namespaces=10000 (others)`,
    ja: ({ path }) =>
      `ブラウザー${path}のサンドボックスがシステムで禁じられています（ユーザー名前空間が無効です）。ChromeかChromiumをシステムのパッケージから入れるか、管理者に許可を頼んでください。管理者が実行するコマンドは、Ubuntuでは sysctl -w kernel.apparmor_restrict_unprivileged_userns=0、Debianでは sysctl -w kernel.unprivileged_userns_clone=1、そのほかでは sysctl -w user.max_user_namespaces=10000 です`,
  }),
  'browser-not-a-program': failure<{ variable: string; path: string }>(69, {
    en: ({ variable, path }) => `${variable} names “${path}”, which is no program; correct it or unset it`,
    ja: ({ variable, path }) =>
      `${variable}に指定された「${path}」はプログラムではありません。直すか、指定を取り消してください`,
  }),
  'browser-not-started': failure<{ path: string } & Detail>(69, {
    en: ({ path, detail }) =>
      `The browser ${path} did not start (${detail}); install Chrome, Chromium or Edge, or name another in KIYO_BROWSER`,
    ja: ({ path, detail }) =>
      `ブラウザー${path}を起動できません（${detail}）。Chrome・Chromium・Edgeのどれかを入れるか、KIYO_BROWSERに別のものを指定してください`,
  }),
  'browser-hangs': failure<{ path: string; seconds: number }>(69, {
    en: ({ path, seconds }) =>
      `The browser ${path} did not answer within ${seconds} seconds and was ended; close other programs, or name another browser in KIYO_BROWSER`,
    ja: ({ path, seconds }) =>
      `ブラウザー${path}が${seconds}秒たっても応答しないので終了させました。ほかのプログラムを閉じるか、KIYO_BROWSERに別のブラウザーを指定してください`,
  }),
  'browser-not-unpacked': failure<{ folder: string }>(69, {
    en: ({ folder }) =>
      `The bundled browser could not be unpacked into ${folder}; make room there, or name a browser in KIYO_BROWSER`,
    ja: ({ folder }) =>
      `付属のブラウザーを${folder}に展開できません。空きを作るか、KIYO_BROWSERにブラウザーを指定してください`,
  }),
  'no-folder-for-browser': failure(69, {
    en: 'The bundled browser could not be unpacked, as no folder for it can be written; set TMPDIR to one that can, or name a browser in KIYO_BROWSER',
    ja: '付属のブラウザーを展開できるフォルダーがありません。TMPDIRに書き込めるフォルダーを指定するか、KIYO_BROWSERにブラウザーを指定してください',
  }),
  'browser-stopped': failure(70, {
    en: 'The browser stopped twice while it started or laid out the pages; close other programs to give it memory, or name another in KIYO_BROWSER',
    ja: '起動中または組版中に、ブラウザーが二度止まりました。ほかのプログラムを閉じて空きメモリーを増やすか、KIYO_BROWSERに別のブラウザーを指定してください',
  }),
  'layout-error': failure<Detail>(70, {
    en: ({ detail }) =>
      `The browser stopped laying out the pages (${detail}); run the command again, or name another browser in KIYO_BROWSER`,
    ja: ({ detail }) =>
      `ブラウザーが頁を組む途中で止まりました（${detail}）。もう一度実行するか、KIYO_BROWSERに別のブラウザーを指定してください`,
  }),
  'pictures-not-drawn': failure(70, {
    en: 'The browser could not load pdf.js, which draws the pictures of pages; name another browser in KIYO_BROWSER, or run npm ci again',
    ja: '頁の画像を描くpdf.jsをブラウザーが読み込めません。KIYO_BROWSERに別のブラウザーを指定するか、npm ci を実行し直してください',
  }),
  'page-not-drawn': failure<{ name: string; page: number } & Detail>(70, {
    en: ({ name, page, detail }) =>
      `${name}, page ${page}, cannot be drawn (${detail}); build it again, or name another browser in KIYO_BROWSER`,
    ja: ({ name, page, detail }) =>
      `${name}の${page}枚目の頁を画像にできません（${detail}）。組み直すか、KIYO_BROWSERに別のブラウザーを指定してください`,
  }),
  'no-such-page': failure<{ name: string; page: number }>(70, {
    en: ({ name, page }) => `${name}, page ${page}, cannot be drawn: there is no such page; build it again`,
    ja: ({ name, page }) => `${name}に${page}枚目の頁がないので、画像にできません。組み直してください`,
  }),
  'picture-too-large': failure<{ name: string; page: number }>(70, {
    en: ({ name, page }) =>
      `${name}, page ${page}, cannot be drawn: the picture would be too large; choose a smaller page in the style`,
    ja: ({ name, page }) =>
      `${name}の${page}枚目の頁は大きすぎて画像にできません。体裁ファイルで判型を小さくしてください`,
  }),
  'unreadable-pdf': failure<{ name: string } & Detail>(66, {
    en: ({ name, detail }) => `${name} cannot be read as a PDF (${detail}); build it again`,
    ja: ({ name, detail }) => `${name}をPDFとして読めません（${detail}）。組み直してください`,
  }),
  'unreadable-path': failure<{ path: string }>(74, {
    en: ({ path }) => `${path} cannot be read; check its permissions`,
    ja: ({ path }) => `${path}を読めません。アクセス権を確かめてください`,
  }),
  'no-file-handles': failure(74, {
    en: 'Too many files are open at once; close other programs, or raise the limit by ulimit -n 1024 and run the command again',
    ja: '同時に開けるファイルの数を超えました。ほかのプログラムを閉じるか、ulimit -n 1024 で上限を上げてから、もう一度実行してください',
  }),
  'part-not-loaded': failure<Detail>(69, {
    en: ({ detail }) =>
      `A part of kiyo cannot be loaded (${detail}); run npm ci again, or raise the limit of open files by ulimit -n 1024 if it is lower`,
    ja: ({ detail }) =>
      `kiyoの一部を読み込めません（${detail}）。npm ci を実行し直してください。開けるファイルの数が1024より少ないときは、ulimit -n 1024 で上げてください`,
  }),
  'output-not-written': failure<{ code: string }>(74, {
    en: ({ code }) =>
      `What the command tells could not be written (${code}); make room where its output goes`,
    ja: ({ code }) => `コマンドの出力を書き込めませんでした（${code}）。出力先に空きを作ってください`,
  }),
  'no-temporary-folder': failure<{ folder: string }>(73, {
    en: ({ folder }) => `No folder can be made in ${folder}; make room, or set TMPDIR`,
    ja: ({ folder }) =>
      `${folder}にフォルダーを作れません。空きを作るか、TMPDIRに別のフォルダーを指定してください`,
  }),
  'folder-not-made': failure<{ folder: string; code: string }>(73, {
    en: ({ folder, code }) => `The folder ${folder} cannot be made (${code}); choose another with --out`,
    ja: ({ folder, code }) =>
      `フォルダー${folder}を作れません（${code}）。--out で別のフォルダーを指定してください`,
  }),
  'editions-not-written': failure<{ folder: string; code: string }>(73, {
    en: ({ folder, code }) =>
      `The editions cannot be written into ${folder} (${code}); check its permissions or choose another folder with --out`,
    ja: ({ folder, code }) =>
      `${folder}に版を書き出せません（${code}）。アクセス権を確かめるか、--out で別のフォルダーを指定してください`,
  }),
  'edition-in-use': failure<{ path: string; code: string }>(73, {
    en: ({ path, code }) =>
      `${path} was not replaced (${code}): it is open in another program, or protected; close it there or allow it to be changed, and run the command again`,
    ja: ({ path, code }) =>
      `${path}を置き換えられません（${code}）。ほかのプログラムで開いていれば閉じ、書き込みが禁止されていれば許可してから、もう一度実行してください`,
  }),
  'no-room': failure<{ folder: string; code: string }>(74, {
    en: ({ folder, code }) =>
      `The editions cannot be written into ${folder} (${code}); make room or choose another folder with --out`,
    ja: ({ folder, code }) =>
      `${folder}に版を書き出せません（${code}）。空きを作るか、--out で別のフォルダーを指定してください`,
  }),
  'port-in-use': failure<{ port: number }>(73, {
    en: ({ port }) =>
      `Port ${port} is in use; choose another with --port, or leave --port out for a free one`,
    ja: ({ port }) =>
      `ポート${port}は使用中です。--port で別の番号を指定するか、--port を省いて空いているものを使ってください`,
  }),
  'port-refused': failure<{ port: number; code: string }>(73, {
    en: ({ port, code }) =>
      `Port ${port} cannot be opened (${code}); choose another with --port, one above 1023`,
    ja: ({ port, code }) => `ポート${port}を使えません（${code}）。--port で1024以上の番号を指定してください`,
  }),
}
