package mizan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import mizan.testkit.ForeignTool;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// A real Chromium, used with the keyboard by one person after the other.
///
/// Each person has a browser session of their own, with cookies that no other has, and a window of
/// their own width: one process plays them all.
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of("--headless=new", "--no-sandbox",
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--hide-scrollbars", "--lang=en");

    private static final int PHONE_MOST = 600;
    private static final int PICTURE_HEIGHT_MAX = 4_000;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final ChromeDriver driver;
    private final String address;
    private final Map<String, List<Map<String, Object>>> cookies = new HashMap<>();
    private String person = "";
    private int width;
    private int keystrokes;

    private Chromium(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /// Starts it, or says what is not run without it.
    static Chromium at(String address) {
        Path browser = ForeignTool.requireTool("chromium", "a day in a real browser");
        Path program = ForeignTool.requireTool("chromedriver", "a day in a real browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(QUIET);
        ChromeDriver driver = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(program.toFile()).build(), options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60))
                .scriptTimeout(Duration.ofSeconds(30));
        return new Chromium(driver, address);
    }

    /// From now on somebody else sits at the browser.
    ///
    /// @param wide of the window in pixels, such as 390 for a phone
    Chromium as(String who, int wide) {
        if (!who.equals(person)) {
            if (!person.isEmpty()) {
                cookies.put(person, kept());
            }
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Network.setCookies",
                    Map.of("cookies", cookies.getOrDefault(who, List.of())));
            driver.get("about:blank");
            person = who;
        }
        return window(wide);
    }

    /// Every cookie of the browser, as it is set again.
    private List<Map<String, Object>> kept() {
        List<Map<String, Object>> all = new ArrayList<>();
        if (driver.executeCdpCommand("Network.getAllCookies", Map.of()).get("cookies")
                instanceof List<?> found) {
            for (Object one : found) {
                Map<String, Object> cookie = new HashMap<>();
                ((Map<?, ?>) one).forEach((name, value) ->
                        cookie.put(String.valueOf(name), value));
                cookie.keySet().retainAll(List.of("name", "value", "domain", "path", "httpOnly",
                        "secure", "sameSite"));
                all.add(cookie);
            }
        }
        return all;
    }

    /// The same person in a window of another width; below [#PHONE_MOST] it is a phone's.
    Chromium window(int wide) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", wide,
                "height", 900, "deviceScaleFactor", 1, "mobile", wide <= PHONE_MOST));
        width = wide;
        return this;
    }

    /// Opens a page, and waits until it has put the cursor where typing begins.
    void open(String path) {
        driver.get(path.startsWith("http") ? path : address + path);
        Object ready = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "const f = document.querySelector('[autofocus]'); let left = 500;"
                + "(function look() { !f || f === document.activeElement ? done(true)"
                + " : left-- > 0 ? setTimeout(look, 10) : done(false); })();");
        if (!Boolean.TRUE.equals(ready)) {
            throw new IllegalStateException("typing begins nowhere on " + path);
        }
    }

    /// Path and query of the page that is open.
    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /// Types into whatever has the focus, and counts each key.
    void keys(CharSequence... keys) {
        for (CharSequence some : keys) {
            keystrokes += some.length();
        }
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void tab() {
        keys(Keys.TAB);
    }

    /// Presses Return, and waits for the page that follows.
    void enter() {
        keystrokes++;
        follows(() -> driver.switchTo().activeElement().sendKeys(Keys.ENTER));
    }

    int keystrokes() {
        return keystrokes;
    }

    /// Sets a field by its name, as a person who clicks into it and types would.
    void fill(String name, String value) {
        WebElement field = driver.findElement(By.name(name));
        switch (field.getTagName()) {
            case "select" -> driver.executeScript(
                    "arguments[0].value = arguments[1];", field, value);
            case "textarea" -> {
                reveal(field);
                field.clear();
                field.sendKeys(value);
            }
            default -> input(field, name, value);
        }
    }

    private void input(WebElement field, String name, String value) {
        reveal(field);
        switch (String.valueOf(field.getDomAttribute("type"))) {
            case "radio", "checkbox" -> {
                WebElement wanted = driver.findElement(By.cssSelector(
                        "[name=\"" + name + "\"][value=\"" + value + "\"]"));
                if (!wanted.isSelected()) {
                    wanted.sendKeys(Keys.SPACE);
                }
            }
            case "file" -> field.sendKeys(value);
            case "datetime-local", "date" -> driver.executeScript(
                    "arguments[0].value = arguments[1];", field, value);
            default -> {
                field.clear();
                field.sendKeys(value);
            }
        }
    }

    /// Chooses in a list the first answer that has these words.
    void choose(String name, String words) {
        WebElement list = driver.findElement(By.name(name));
        String value = list.findElements(By.tagName("option")).stream()
                .filter(option -> String.valueOf(option.getDomProperty("textContent"))
                        .contains(words)).findFirst()
                .map(option -> String.valueOf(option.getDomAttribute("value")))
                .orElseThrow(() -> new IllegalStateException("no answer " + words + " among "
                        + list.getDomProperty("textContent")));
        fill(name, value);
    }

    /// Opens the folded part that a field stands in.
    private void reveal(WebElement field) {
        driver.executeScript(
                "for (let d = arguments[0].closest('details'); d;"
                        + " d = d.parentElement.closest('details')) { d.open = true; }", field);
    }

    /// Presses the button whose words are these.
    void press(String words) {
        act(driver.findElements(By.tagName("button")).stream()
                .filter(button -> button.isDisplayed() && button.getText().equals(words))
                .findFirst().orElseThrow(() -> new IllegalStateException(
                        "no button " + words + " on " + path() + ":\n" + text())));
    }

    /// Presses the button that hands a form in.
    void submit() {
        act(driver.findElements(By.cssSelector("button[name=press][value=submit]")).stream()
                .filter(button -> !"-1".equals(button.getDomAttribute("tabindex")))
                .findFirst().orElseThrow(() -> new IllegalStateException(
                        "no form on " + path() + ":\n" + text())));
    }

    /// Follows the first link whose address begins so.
    void go(String path) {
        act(driver.findElements(By.cssSelector("a[href^=\"" + path + "\"]")).stream()
                .filter(WebElement::isDisplayed).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no link to " + path + " on " + path() + ":\n" + text())));
    }

    /// Follows the link whose words begin so.
    void follow(String words) {
        act(driver.findElements(By.tagName("a")).stream()
                .filter(link -> link.isDisplayed() && link.getText().startsWith(words))
                .findFirst().orElseThrow(() -> new IllegalStateException(
                        "no link " + words + " on " + path() + ":\n" + text())));
    }

    /// Presses something that leads to another page, and waits for that page.
    void act(WebElement element) {
        follows(element::click);
    }

    private void follows(Runnable press) {
        driver.executeScript("document.documentElement.dataset.before = 'yes';");
        press.run();
        long end = System.nanoTime() + WAIT.toNanos();
        while (System.nanoTime() < end) {
            if (Boolean.TRUE.equals(driver.executeScript("return document.readyState ==="
                    + " 'complete' && !document.documentElement.dataset.before;"))) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("no page follows " + path());
    }

    /// Whether the page is wider than its window.
    boolean overflows() {
        return pixels("scrollWidth") > width;
    }

    private long pixels(String property) {
        return driver.executeScript("return document.documentElement." + property + ";")
                instanceof Number number ? number.longValue() : 0;
    }

    /// Keeps the whole page as a picture.
    void picture(Path file) throws java.io.IOException {
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of(
                "captureBeyondViewport", true, "clip", Map.of("x", 0, "y", 0, "width", width,
                        "height", Math.min(pixels("scrollHeight"), PICTURE_HEIGHT_MAX),
                        "scale", 1))).get("data");
        Files.write(file, java.util.Base64.getDecoder().decode(String.valueOf(data)));
    }

    /// The page as it prints on A4.
    byte[] print() {
        Object data = driver.executeCdpCommand("Page.printToPDF", Map.of(
                "printBackground", true, "preferCSSPageSize", true)).get("data");
        return java.util.Base64.getDecoder().decode(String.valueOf(data));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
