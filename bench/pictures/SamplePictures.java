import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws the pictures of the sample pages: {@code java bench/pictures/SamplePictures.java
 * events/pictures}. The path of a file below that folder is its address on the page.
 */
final class SamplePictures {
  private static final int WIDTH = 1280;
  private static final float QUALITY = .66f;

  private final Path folder;

  private SamplePictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    SamplePictures pictures = new SamplePictures(Path.of(arguments[0]));
    pictures.save("www.example.net/img/seaweed-lines.jpg", 853, SamplePictures::floats);
    pictures.save("www.example.net/img/planting.jpg", 720, SamplePictures::planting);
    pictures.save("www.example.net/img/between-the-lines.jpg", 720, SamplePictures::kelp);
    pictures.save("www.example.net/img/harvest.jpg", 720, SamplePictures::harvest);
    pictures.save("www.example.net/img/drying-shed.jpg", 853, SamplePictures::shed);
    pictures.save("www.example.com/images/lens-crane.jpg", 853, SamplePictures::crane);
    pictures.save("www.example.com/images/lens-bench.jpg", 853, SamplePictures::lens);
    pictures.save("www.example.com/videos/first-light.jpg", 720, SamplePictures::firstLight);
    pictures.save("news.example.org/bilder/nachtzug-bahnsteig.jpg", 853, SamplePictures::platform);
    pictures.save("news.example.org/bilder/nachtzug-abteil.jpg", 853, SamplePictures::compartment);
    pictures.save("news.example.org/bilder/nachtzug-video.jpg", 720, SamplePictures::nightTrain);
  }

  private void save(String address, int height, Consumer<Canvas> scene) throws IOException {
    Canvas canvas = new Canvas(WIDTH, height, address.hashCode());
    scene.accept(canvas);
    canvas.grain(7);
    Path file = folder.resolve(address);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(QUALITY);
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(canvas.image, null, null), param);
    }
    System.out.printf("%s %,d bytes%n", address, Files.size(file));
  }

  private static void floats(Canvas c) {
    c.sky(0xbfc8cc, 0xe9e6dc, .38);
    c.hills(.36, .05, 0x7d8c8d, 3);
    c.hills(.385, .025, 0x55676a, 5);
    c.water(.38, 0xb9c5c6, 0x5c7378);
    for (int row = -7; row <= 7; row++) {
      for (int i = 0; i < 26; i++) {
        double depth = Math.pow(i / 25.0, 1.8);
        double y = c.h * (.41 + .62 * depth);
        double x = c.w * (.5 + row * (.035 + .16 * depth));
        double size = 2.5 + 21 * depth;
        c.fill(0x3d5257, .35, new Ellipse2D.Double(x - size, y + size * .5, size * 2.2, size * .5));
        c.ball(x, y, size, 0xf08a3c, 0x9a3e14);
      }
    }
  }

  private static void planting(Canvas c) {
    c.sky(0x6f8fb0, 0xf5c9a0, .56);
    c.glow(.72, .5, .42, 0xffe2b4, .9);
    c.hills(.53, .07, 0x5f6f86, 2);
    c.water(.56, 0xe2b893, 0x2f4a60);
    boat(c, .46, .7, 1.25, 0x24343f);
    person(c, .36, .615, 1.25, 0x1d2a33);
    person(c, .5, .61, 1.3, 0x1d2a33);
    person(c, .6, .62, 1.2, 0x1d2a33);
    for (int i = 0; i < 5; i++) {
      c.stroke(
          0xe8d9b5,
          3,
          new QuadCurve2D.Double(
              c.w * .64,
              c.h * .66,
              c.w * (.74 + .03 * i),
              c.h * (.6 + .02 * i),
              c.w,
              c.h * (.72 + .05 * i)));
    }
  }

  private static void kelp(Canvas c) {
    c.sky(0x7fd0c4, 0x04323f, 1);
    c.glow(.5, -.05, .6, 0xe9fff2, .8);
    for (int i = 0; i < 9; i++) {
      double x = c.w * (.1 + .1 * i);
      Path2D ray = new Path2D.Double();
      ray.moveTo(c.w * (.42 + .02 * i), 0);
      ray.lineTo(c.w * (.44 + .02 * i), 0);
      ray.lineTo(x + 70, c.h);
      ray.lineTo(x - 40, c.h);
      c.fill(0xffffff, .05, ray);
    }
    for (int layer = 0; layer < 3; layer++) {
      int color = new int[] {0x1d6a63, 0x2f6b3d, 0x4f5b1c}[layer];
      for (int i = 0; i < 9 + layer * 3; i++) {
        blade(c, c.random.nextDouble() * c.w, 14 + 13 * layer, color);
      }
    }
    for (int i = 0; i < 26; i++) {
      fish(c, c.w * (.3 + .4 * c.random.nextDouble()), c.h * (.35 + .4 * c.random.nextDouble()));
    }
  }

  private static void harvest(Canvas c) {
    c.sky(0x3f6f9c, 0xffcf85, .5);
    c.glow(.25, .46, .36, 0xfff0c0, 1);
    c.fill(0xfff6d8, 1, new Ellipse2D.Double(c.w * .25 - 38, c.h * .43 - 38, 76, 76));
    c.hills(.47, .08, 0x6b6a70, 4);
    c.water(.5, 0xf2bf78, 0x24475c);
    boat(c, .55, .76, 1.9, 0x8c2f24);
    for (int i = 0; i < 70; i++) {
      double x = c.w * (.42 + .25 * c.random.nextDouble());
      double y = c.h * .66;
      c.stroke(
          new int[] {0x3d3a12, 0x565017, 0x2b2c0f}[i % 3],
          9,
          new QuadCurve2D.Double(
              x,
              y - 15 - 55 * c.random.nextDouble(),
              x + 30,
              y - 20,
              x + 60 * c.random.nextGaussian(),
              y + 22));
    }
    person(c, .4, .64, 1.8, 0x1f3a5c);
    person(c, .7, .64, 1.8, 0xd1a02a);
  }

  private static void shed(Canvas c) {
    c.sky(0x2a1d14, 0x4a3220, 1);
    for (int i = 0; i < 16; i++) {
      double x = c.w * i / 16.0;
      c.fill(
          i % 2 == 0 ? 0x3b2819 : 0x33220f, 1, new Rectangle2D.Double(x, 0, c.w / 16.0 - 3, c.h));
      c.fill(0xffdf9a, .8, new Rectangle2D.Double(x + c.w / 16.0 - 3, c.h * .1, 3, c.h * .8));
    }
    c.glow(.62, .35, .6, 0xffd98c, .45);
    for (int row = 0; row < 3; row++) {
      double y = c.h * (.1 + .07 * row);
      c.fill(0x1c120a, 1, new Rectangle2D.Double(0, y - 14, c.w, 20));
      for (int i = 0; i < 24 + row * 4; i++) {
        double x = c.w * (i + c.random.nextDouble()) / (24 + row * 4);
        hanging(c, x, y, c.h * (.3 + .2 * row + .12 * c.random.nextDouble()), row);
      }
    }
    c.fill(0x140c06, 1, new Rectangle2D.Double(0, c.h * .93, c.w, c.h * .07));
  }

  private static void crane(Canvas c) {
    c.sky(0x5f9bd0, 0xdcebf2, .8);
    c.clouds(9, .45);
    c.water(.8, 0x8fb4c6, 0x33647f);
    Path2D rock = new Path2D.Double();
    rock.moveTo(c.w * .1, c.h);
    rock.curveTo(c.w * .2, c.h * .78, c.w * .3, c.h * .76, c.w * .5, c.h * .8);
    rock.curveTo(c.w * .6, c.h * .84, c.w * .7, c.h * .9, c.w * .74, c.h);
    c.fill(0x4d4a45, 1, rock);
    tower(c, .36, .79, 1.5, false);
    c.stroke(
        0xe0b12c,
        12,
        new Path2D.Double(new java.awt.geom.Line2D.Double(c.w * .92, c.h, c.w * .6, c.h * .06)));
    c.stroke(0x2b2b2b, 3, new java.awt.geom.Line2D.Double(c.w * .6, c.h * .06, c.w * .6, c.h * .2));
    ring(c, c.w * .6, c.h * .32, 108);
  }

  private static void lens(Canvas c) {
    c.sky(0x1d2b33, 0x3e2f24, 1);
    c.fill(0x6e4a2c, 1, new Rectangle2D.Double(0, c.h * .82, c.w, c.h * .18));
    c.fill(0x8a6140, 1, new Rectangle2D.Double(0, c.h * .82, c.w, 10));
    c.glow(.48, .45, .45, 0xffe7b0, .65);
    for (int i = 12; i > 0; i--) {
      double r = c.h * .036 * i;
      c.fill(
          i % 2 == 0 ? 0xbfe3dd : 0x5f9aa0,
          .55,
          new Ellipse2D.Double(c.w * .48 - r, c.h * .46 - r, 2 * r, 2 * r));
      c.stroke(
          0xf4fffb,
          2.5,
          new Arc2D.Double(c.w * .48 - r, c.h * .46 - r, 2 * r, 2 * r, 60, 110, Arc2D.OPEN));
    }
    c.glow(.48, .46, .12, 0xfffbe6, 1);
    person(c, .18, .62, 4.2, 0x16222b);
    person(c, .83, .6, 4.4, 0x241a14);
  }

  private static void firstLight(Canvas c) {
    c.sky(0x07112a, 0x2e4a78, .8);
    for (int i = 0; i < 220; i++) {
      double s = 1 + 1.6 * c.random.nextDouble();
      c.fill(
          0xffffff,
          .8,
          new Ellipse2D.Double(
              c.random.nextDouble() * c.w, c.random.nextDouble() * c.h * .7, s, s));
    }
    c.hills(.78, .05, 0x16233f, 3);
    c.water(.8, 0x2c4772, 0x0a1530);
    beam(c, -.25, .18);
    beam(c, 1.3, .3);
    Path2D rock = new Path2D.Double();
    rock.moveTo(c.w * .34, c.h);
    rock.curveTo(c.w * .44, c.h * .76, c.w * .56, c.h * .76, c.w * .7, c.h);
    c.fill(0x0b1120, 1, rock);
    tower(c, .5, .82, 1.35, true);
    c.glow(.5, .29, .2, 0xfff3c0, 1);
  }

  private static void platform(Canvas c) {
    c.sky(0x1c2450, 0xe08a5a, .62);
    c.glow(.2, .6, .4, 0xffc58a, .7);
    c.hills(.62, .06, 0x2a2a48, 6);
    c.fill(0x2e2e38, 1, new Rectangle2D.Double(0, c.h * .62, c.w, c.h * .38));
    Path2D edge = new Path2D.Double();
    edge.moveTo(0, c.h);
    edge.lineTo(c.w * .46, c.h * .62);
    edge.lineTo(c.w * .5, c.h * .62);
    edge.lineTo(c.w * .62, c.h);
    c.fill(0x4b4a55, 1, edge);
    Path2D stripe = new Path2D.Double();
    stripe.moveTo(c.w * .56, c.h);
    stripe.lineTo(c.w * .49, c.h * .62);
    stripe.lineTo(c.w * .493, c.h * .62);
    stripe.lineTo(c.w * .585, c.h);
    c.fill(0xe9e2c8, .9, stripe);
    Path2D train = new Path2D.Double();
    train.moveTo(c.w * .5, c.h * .56);
    train.lineTo(c.w, c.h * .1);
    train.lineTo(c.w, c.h);
    train.lineTo(c.w * .66, c.h);
    train.lineTo(c.w * .5, c.h * .63);
    c.fill(0x142a52, 1, train);
    for (int i = 0; i < 9; i++) {
      double a = Math.pow(i / 9.0, 1.7);
      double b = Math.pow((i + .66) / 9.0, 1.7);
      Path2D window = new Path2D.Double();
      window.moveTo(c.w * (.505 + .5 * a), c.h * (.575 - .3 * a));
      window.lineTo(c.w * (.505 + .5 * b), c.h * (.575 - .3 * b));
      window.lineTo(c.w * (.505 + .5 * b), c.h * (.592 - .02 * b));
      window.lineTo(c.w * (.505 + .5 * a), c.h * (.592 - .02 * a));
      window.closePath();
      c.fill(0xffd98a, .95, window);
    }
    person(c, .36, .76, 2.6, 0x14141d);
    person(c, .3, .78, 2.9, 0x1b1620);
    person(c, .45, .66, 1.2, 0x14141d);
    c.glow(.3, .15, .12, 0xfff0c8, .9);
    c.stroke(0x16161f, 7, new java.awt.geom.Line2D.Double(c.w * .3, c.h * .17, c.w * .3, c.h * .8));
  }

  private static void compartment(Canvas c) {
    c.sky(0x6b4527, 0x3c2415, 1);
    c.fill(
        0x18264a,
        1,
        new java.awt.geom.RoundRectangle2D.Double(
            c.w * .36, c.h * .14, c.w * .28, c.h * .46, 30, 30));
    c.fill(0xf3efdc, 1, new Ellipse2D.Double(c.w * .54, c.h * .2, 46, 46));
    for (int i = 0; i < 9; i++) {
      tree(c, c.w * (.38 + .03 * i), c.h * (.55 - .02 * (i % 3)));
    }
    c.fill(0x4a2d18, 1, new Rectangle2D.Double(c.w * .34, c.h * .6, c.w * .32, c.h * .25));
    c.stroke(
        0x8d6136,
        14,
        new java.awt.geom.RoundRectangle2D.Double(
            c.w * .36, c.h * .14, c.w * .28, c.h * .46, 30, 30));
    for (int side = 0; side < 2; side++) {
      double x = side == 0 ? -20 : c.w * .7;
      for (int berth = 0; berth < 2; berth++) {
        double y = c.h * (.3 + .42 * berth);
        c.fill(0x22150c, 1, new Rectangle2D.Double(x, y + 44, c.w * .3 + 20, 22));
        c.fill(
            0xf1ead9,
            1,
            new java.awt.geom.RoundRectangle2D.Double(x, y, c.w * .3 + 20, 48, 26, 26));
        c.fill(
            0x2f5f7d,
            1,
            new java.awt.geom.RoundRectangle2D.Double(x, y + 14, c.w * .2, 34, 20, 20));
      }
    }
    c.glow(.2, .2, .22, 0xffd590, .7);
    c.glow(.82, .2, .22, 0xffd590, .7);
    c.fill(0x8d6136, 1, new Rectangle2D.Double(c.w * .4, c.h * .72, c.w * .2, 14));
    c.fill(
        0xd8dde0,
        1,
        new java.awt.geom.RoundRectangle2D.Double(c.w * .47, c.h * .61, 34, 92, 14, 14));
  }

  private static void nightTrain(Canvas c) {
    c.sky(0x0c1633, 0x40588a, .7);
    c.glow(.78, .2, .3, 0xdfe8ff, .6);
    c.fill(0xf4f2e4, 1, new Ellipse2D.Double(c.w * .78 - 42, c.h * .2 - 42, 84, 84));
    c.hills(.58, .22, 0x1f2f57, 2);
    c.hills(.66, .1, 0x16223f, 4);
    c.fill(0x0b1226, 1, new Rectangle2D.Double(0, c.h * .7, c.w, c.h * .3));
    for (int car = 0; car < 5; car++) {
      double x = c.w * (-.06 + .22 * car);
      c.fill(
          0x23365f,
          1,
          new java.awt.geom.RoundRectangle2D.Double(x, c.h * .6, c.w * .212, c.h * .13, 16, 16));
      for (int i = 0; i < 8; i++) {
        c.fill(
            i % 3 == 1 ? 0x6f6a55 : 0xffdd92,
            1,
            new Rectangle2D.Double(x + 16 + i * 31, c.h * .628, 20, c.h * .04));
      }
      c.glow(-.06 + .22 * car + .1, .75, .1, 0xffd98a, .35);
    }
    c.fill(0x3c4763, 1, new Rectangle2D.Double(0, c.h * .735, c.w, 5));
    for (int i = 0; i < 40; i++) {
      tree(c, c.random.nextDouble() * c.w, c.h * (.82 + .2 * c.random.nextDouble()));
    }
  }

  private static void boat(Canvas c, double x, double y, double scale, int color) {
    double w = 190 * scale;
    Path2D hull = new Path2D.Double();
    hull.moveTo(c.w * x - w, c.h * y - 42 * scale);
    hull.curveTo(
        c.w * x - w * .8, c.h * y + 8, c.w * x - w * .5, c.h * y + 14, c.w * x, c.h * y + 14);
    hull.curveTo(
        c.w * x + w * .6,
        c.h * y + 14,
        c.w * x + w * .85,
        c.h * y,
        c.w * x + w,
        c.h * y - 52 * scale);
    hull.closePath();
    c.fill(0x0b1a24, .35, new Ellipse2D.Double(c.w * x - w * .95, c.h * y, w * 1.9, 34 * scale));
    c.fill(color, 1, hull);
    c.stroke(
        0xf0e6d0,
        4,
        new java.awt.geom.Line2D.Double(
            c.w * x - w, c.h * y - 42 * scale, c.w * x + w, c.h * y - 52 * scale));
  }

  private static void person(Canvas c, double x, double y, double scale, int color) {
    double px = c.w * x;
    double py = c.h * y;
    c.fill(color, 1, new Ellipse2D.Double(px - 9 * scale, py - 44 * scale, 18 * scale, 20 * scale));
    Path2D body = new Path2D.Double();
    body.moveTo(px - 16 * scale, py + 42 * scale);
    body.curveTo(px - 20 * scale, py, px - 18 * scale, py - 22 * scale, px, py - 24 * scale);
    body.curveTo(
        px + 18 * scale, py - 22 * scale, px + 20 * scale, py, px + 16 * scale, py + 42 * scale);
    c.fill(color, 1, body);
  }

  private static void blade(Canvas c, double x, double width, int color) {
    Path2D blade = new Path2D.Double();
    double sway = 60 * c.random.nextGaussian();
    blade.moveTo(x, c.h + 10);
    blade.curveTo(
        x + sway,
        c.h * .7,
        x - sway,
        c.h * .4,
        x + sway * .5,
        c.h * (-.05 + .4 * c.random.nextDouble()));
    blade.curveTo(x - sway + width, c.h * .4, x + sway + width * 2, c.h * .7, x + width, c.h + 10);
    c.fill(color, .9, blade);
  }

  private static void hanging(Canvas c, double x, double y, double length, int row) {
    Path2D blade = new Path2D.Double();
    double sway = 12 * c.random.nextGaussian();
    blade.moveTo(x - 7, y);
    blade.curveTo(x - 26, y + length * .4, x + sway, y + length * .7, x + sway, y + length);
    blade.curveTo(x + sway + 10, y + length * .7, x + 26, y + length * .4, x + 7, y);
    c.fill(new int[] {0x5e4718, 0x6f5a1f, 0x473a14}[row], .96, blade);
  }

  private static void fish(Canvas c, double x, double y) {
    c.fill(0xd8f0e2, .8, new Ellipse2D.Double(x, y, 26, 9));
    Path2D tail = new Path2D.Double();
    tail.moveTo(x + 2, y + 4.5);
    tail.lineTo(x - 9, y);
    tail.lineTo(x - 9, y + 9);
    c.fill(0xd8f0e2, .8, tail);
  }

  private static void tree(Canvas c, double x, double y) {
    double s = 40 + 50 * c.random.nextDouble();
    Path2D tree = new Path2D.Double();
    tree.moveTo(x, y - s * 1.7);
    tree.lineTo(x + s * .45, y + s);
    tree.lineTo(x - s * .45, y + s);
    c.fill(0x060b18, 1, tree);
  }

  private static void tower(Canvas c, double x, double foot, double scale, boolean night) {
    double px = c.w * x;
    double base = c.h * foot;
    double h = 250 * scale;
    Path2D tower = new Path2D.Double();
    tower.moveTo(px - 46 * scale, base);
    tower.lineTo(px - 28 * scale, base - h);
    tower.lineTo(px + 28 * scale, base - h);
    tower.lineTo(px + 46 * scale, base);
    c.g.setPaint(
        new GradientPaint(
            (float) (px - 40 * scale),
            0,
            color(night ? 0x3a4668 : 0xffffff, 1),
            (float) (px + 40 * scale),
            0,
            color(night ? 0x141b30 : 0xaebac2, 1)));
    c.g.fill(tower);
    c.fill(
        night ? 0x1b1f2e : 0x3c3f45,
        1,
        new Rectangle2D.Double(px - 38 * scale, base - h - 8, 76 * scale, 12));
    c.fill(
        night ? 0xfff1b8 : 0x9fc4d6,
        1,
        new Rectangle2D.Double(px - 22 * scale, base - h - 50 * scale, 44 * scale, 44 * scale));
    Path2D roof = new Path2D.Double();
    roof.moveTo(px - 28 * scale, base - h - 50 * scale);
    roof.lineTo(px, base - h - 84 * scale);
    roof.lineTo(px + 28 * scale, base - h - 50 * scale);
    c.fill(0x9c2a22, 1, roof);
  }

  private static void ring(Canvas c, double x, double y, double r) {
    for (int i = 0; i < 5; i++) {
      double s = r - i * 17;
      c.fill(
          i % 2 == 0 ? 0xd8f3ee : 0x6fa9b5,
          .8,
          new Ellipse2D.Double(x - s * .62, y - s, s * 1.24, s * 2));
    }
    c.glow(x / c.w, y / c.h, .05, 0xffffff, .9);
    c.stroke(0xb08a2e, 7, new Ellipse2D.Double(x - r * .62, y - r, r * 1.24, r * 2));
  }

  private static void beam(Canvas c, double toX, double spread) {
    Path2D beam = new Path2D.Double();
    beam.moveTo(c.w * .5, c.h * .29);
    beam.lineTo(c.w * toX, c.h * (.3 - spread));
    beam.lineTo(c.w * toX, c.h * (.3 + spread * .6));
    c.g.setPaint(
        new GradientPaint(
            c.w * .5f, 0, color(0xfff0b8, .75), (float) (c.w * toX), 0, color(0xfff0b8, 0)));
    c.g.fill(beam);
  }

  private static Color color(int rgb, double alpha) {
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(alpha * 255));
  }

  /** An image and what is drawn on it; places are parts of its sides where they are below 1. */
  private static final class Canvas {
    final int w;
    final int h;
    final BufferedImage image;
    final Graphics2D g;
    final Random random;

    Canvas(int w, int h, int seed) {
      this.w = w;
      this.h = h;
      this.random = new Random(seed);
      this.image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
      this.g = image.createGraphics();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    void fill(int rgb, double alpha, java.awt.Shape shape) {
      g.setPaint(color(rgb, alpha));
      g.fill(shape);
    }

    void stroke(int rgb, double width, java.awt.Shape shape) {
      g.setPaint(color(rgb, 1));
      g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(shape);
    }

    void sky(int top, int bottom, double to) {
      g.setPaint(new GradientPaint(0, 0, color(top, 1), 0, (float) (h * to), color(bottom, 1)));
      g.fillRect(0, 0, w, h);
    }

    void water(double from, int far, int near) {
      float y = (float) (h * from);
      g.setPaint(new GradientPaint(0, y, color(far, 1), 0, h, color(near, 1)));
      g.fill(new Rectangle2D.Double(0, y, w, h - y));
      for (int i = 0; i < 260; i++) {
        double depth = random.nextDouble();
        double length = 10 + 120 * depth;
        fill(
            random.nextBoolean() ? 0xffffff : near,
            .05 + .1 * random.nextDouble(),
            new Ellipse2D.Double(
                random.nextDouble() * w - length / 2,
                y + (h - y) * depth * depth,
                length,
                1 + 5 * depth));
      }
    }

    void hills(double from, double height, int rgb, int waves) {
      Path2D hills = new Path2D.Double();
      double phase = random.nextDouble() * 6;
      hills.moveTo(0, h);
      for (int x = 0; x <= w; x += 8) {
        double t = 2 * Math.PI * waves * x / w / 2 + phase;
        double rise = (Math.sin(t) + .5 * Math.sin(2.3 * t + 1) + .2 * Math.sin(5.1 * t)) / 1.7;
        hills.lineTo(x, h * (from - height * (rise + 1) / 2));
      }
      hills.lineTo(w, h);
      fill(rgb, 1, hills);
    }

    void clouds(int count, double to) {
      for (int i = 0; i < count; i++) {
        double x = random.nextDouble() * w;
        double y = random.nextDouble() * h * to;
        for (int j = 0; j < 9; j++) {
          glow(
              (x + 70 * random.nextGaussian()) / w,
              (y + 14 * random.nextGaussian()) / h,
              .05,
              0xffffff,
              .3);
        }
      }
    }

    void glow(double x, double y, double radius, int rgb, double alpha) {
      g.setPaint(
          new RadialGradientPaint(
              (float) (w * x),
              (float) (h * y),
              (float) (w * radius),
              new float[] {0, 1},
              new Color[] {color(rgb, alpha), color(rgb, 0)}));
      g.fillRect(0, 0, w, h);
    }

    void ball(double x, double y, double size, int light, int dark) {
      g.setPaint(
          new RadialGradientPaint(
              (float) (x - size * .3),
              (float) (y - size * .35),
              (float) (size * 1.5),
              new float[] {0, 1},
              new Color[] {color(light, 1), color(dark, 1)}));
      g.fill(new Ellipse2D.Double(x - size, y - size, size * 2, size * 1.8));
    }

    void grain(int strength) {
      g.setComposite(AlphaComposite.SrcOver);
      for (int y = 0; y < h; y++) {
        for (int x = 0; x < w; x++) {
          int shift = (int) Math.round(random.nextGaussian() * strength / 4);
          int rgb = image.getRGB(x, y);
          image.setRGB(
              x,
              y,
              clamp((rgb >> 16 & 255) + shift) << 16
                  | clamp((rgb >> 8 & 255) + shift) << 8
                  | clamp((rgb & 255) + shift));
        }
      }
    }

    private static int clamp(int value) {
      return Math.clamp(value, 0, 255);
    }
  }
}
