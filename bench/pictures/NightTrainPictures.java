import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A night train, from without and within. */
final class NightTrainPictures {
  private NightTrainPictures() {}

  static void platform(Canvas c) {
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
    Figures.person(c, .36, .76, 2.6, 0x14141d);
    Figures.person(c, .3, .78, 2.9, 0x1b1620);
    Figures.person(c, .45, .66, 1.2, 0x14141d);
    c.glow(.3, .15, .12, 0xfff0c8, .9);
    c.stroke(0x16161f, 7, new java.awt.geom.Line2D.Double(c.w * .3, c.h * .17, c.w * .3, c.h * .8));
  }

  static void compartment(Canvas c) {
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

  static void nightTrain(Canvas c) {
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

  private static void tree(Canvas c, double x, double y) {
    double s = 40 + 50 * c.random.nextDouble();
    Path2D tree = new Path2D.Double();
    tree.moveTo(x, y - s * 1.7);
    tree.lineTo(x + s * .45, y + s);
    tree.lineTo(x - s * .45, y + s);
    c.fill(0x060b18, 1, tree);
  }
}
