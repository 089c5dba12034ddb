/** What the person who sets the kiosk up reads in its window: Vietnamese first, English below. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

export const both = ({ vi, en }: Words): string => `\n${vi}\n${en}\n`;

export const WORDS = {
  running: (address: string, folder: string): Words => ({
    vi: `Có Nhau đang chạy tại ${address}\nNhật ký và cài đặt: ${folder}\nMuốn dừng: đóng cửa sổ này.`,
    en: `Có Nhau is running at ${address}\nLog and settings: ${folder}\nTo stop it, close this window.`,
  }),
  noBrowser: (places: readonly string[]): Words => ({
    vi: 'Không tìm thấy trình duyệt. Hãy cài Google Chrome hoặc Microsoft Edge rồi mở lại.',
    en:
      'No browser was found. Install Chrome, Chromium or Edge, or name its program with --browser, then start again.\n' +
      `Looked at: ${places.join(', ')}`,
  }),
  wrongBrowser: (path: string): Words => ({
    vi: `Không có tệp ${path}. Hãy kiểm tra lại tên tệp sau --browser.`,
    en: `--browser names ${path}, which does not exist. Check the name, or leave the option away.`,
  }),
  portTaken: (port: number): Words => ({
    vi: `Cổng ${port} đang bị chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác bằng --port.`,
    en: `Port ${port} is taken by another program. Stop that program, or choose another port with --port.`,
  }),
  alreadyRunning: (folder: string): Words => ({
    vi: 'Có Nhau đã chạy trên máy này rồi. Không cần mở thêm lần nữa.',
    en: `Another kiosk is already running with ${folder}. Stop that one first, or give this one its own --profile.`,
  }),
  noFolder: (places: readonly string[]): Words => ({
    vi: 'Không ghi được vào thư mục nào. Hãy chép cả thư mục vào ổ cứng của máy rồi mở lại.',
    en: `None of these folders can be written to: ${places.join(', ')}. Name one that can with --profile.`,
  }),
  noPages: (folder: string): Words => ({
    vi: 'Thiếu các trang của trò chơi. Hãy giải nén lại cả tệp zip rồi mở lại.',
    en: `The pages of the game are missing: ${folder} holds no index.html. Unpack the whole zip again.`,
  }),
  checkFailed: {
    vi: 'Trang chưa hiện lên. Hãy xem các dòng ở trên để biết lý do.',
    en: 'The page did not come. The lines above say why.',
  },
} as const;
