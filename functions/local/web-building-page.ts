/** What a browser gets in place of the app while it is being built; it looks again every two seconds. */
export const webBuildingPage = `<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="refresh" content="2">
  <title>绿哨</title>
  <style>
    body { margin: 0; min-height: 100vh; display: grid; place-content: center; text-align: center;
      background: #F5F7F6; color: #1A1F1D; font: 17px/1.5 "PingFang SC", "Noto Sans SC", system-ui, sans-serif }
    p { margin: 4px 16px } .en { color: #5B6662; font-size: 14px }
  </style>
</head>
<body>
  <p>网页正在生成，约需一分钟，完成后会自动打开。</p>
  <p class="en" lang="en">The web app is being built. This takes about a minute; it opens by itself.</p>
</body>
</html>
`;
