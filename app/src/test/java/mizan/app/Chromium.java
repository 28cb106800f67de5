package mizan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.testkit.ForeignTool;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// A real Chromium, used with the keyboard by one person after the other.
///
/// Each person has cookies of their own and a window of their own width: one browser process plays
/// them all.
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of("--headless=new", "--no-sandbox",
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--hide-scrollbars", "--lang=en");

    private final ChromeDriver driver;
    private final String address;
    private final Map<String, Set<Cookie>> cookies = new HashMap<>();
    private String person = "";
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
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        return new Chromium(driver, address);
    }

    /// From now on somebody else sits at the browser.
    ///
    /// @param width of the window, such as 390 for a phone
    Chromium as(String who, int width) {
        if (!who.equals(person)) {
            if (!person.isEmpty()) {
                cookies.put(person, driver.manage().getCookies());
            }
            driver.get(address + "/health");
            driver.manage().deleteAllCookies();
            cookies.getOrDefault(who, Set.of()).forEach(driver.manage()::addCookie);
            person = who;
        }
        driver.manage().window().setSize(new Dimension(width, 900));
        return this;
    }

    void open(String path) {
        driver.get(path.startsWith("http") ? path : address + path);
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

    void enter() {
        keys(Keys.ENTER);
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
                    wanted.click();
                }
            }
            case "datetime-local", "date" -> driver.executeScript(
                    "arguments[0].value = arguments[1];", field, value);
            default -> {
                field.clear();
                field.sendKeys(value);
            }
        }
    }

    /// Opens the folded part that a field stands in.
    private void reveal(WebElement field) {
        driver.executeScript(
                "const d = arguments[0].closest('details'); if (d) { d.open = true; }", field);
    }

    /// Presses the button whose words are these.
    void press(String words) {
        driver.findElements(By.tagName("button")).stream()
                .filter(button -> button.isDisplayed() && button.getText().equals(words))
                .findFirst().orElseThrow(() -> new IllegalStateException(
                        "no button " + words + " on " + path() + ":\n" + text())).click();
    }

    /// Follows the link whose words begin so.
    void follow(String words) {
        driver.findElements(By.tagName("a")).stream()
                .filter(link -> link.isDisplayed() && link.getText().startsWith(words))
                .findFirst().orElseThrow(() -> new IllegalStateException(
                        "no link " + words + " on " + path() + ":\n" + text())).click();
    }

    /// Whether the page is wider than its window.
    boolean overflows() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > window.innerWidth;"));
    }

    /// Keeps what is seen as a picture.
    void picture(Path file) throws java.io.IOException {
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
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
